/** What a person said to WeChat's question, by template id; `null` when WeChat did not ask. */
export type Wishes = Readonly<Record<string, 'accepted' | 'declined'>> | null;
