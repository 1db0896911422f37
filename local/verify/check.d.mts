/** A document of the books as it was exported, with the part it belongs to. */
type Exported = { readonly part: string } & Readonly<Record<string, unknown>>;

/** What is wrong with exported books, line by line; what is only in doubt, since the books changed while they were exported, and how they did; the sums of all kinds of accounts; how many documents were looked at. */
export function checkBooks(documents: readonly Exported[]): {
  readonly wrong: string[];
  readonly doubtful: string[];
  readonly changed: string[];
  readonly sums: [account: string, amount: number][];
  readonly counted: Readonly<Record<'entries' | 'suggestions' | 'reservations' | 'accounts', number>>;
};
