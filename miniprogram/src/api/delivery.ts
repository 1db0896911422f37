/** What became of a message: an answer, a cloud that answered with no answer, or no way to the cloud. */
export type Delivery = { readonly answer: unknown } | { readonly failed: 'cloud' | 'network' };

/** A file on its way; `percent` 0–100. */
export type OnProgress = (percent: number) => void;
