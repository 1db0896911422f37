/** A spreadsheet that somebody chose: `path` is what an upload takes. */
export type ChosenSheet = { readonly name: string; readonly path: string };
