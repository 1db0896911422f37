/** The fields of a call that other people will read. */
const readFields: readonly string[] = ['title', 'problem', 'measure', 'effect', 'words', 'comment', 'done', 'documentNumber', 'name'];

/** What was written in them, field by field. */
export const writtenIn = (input: object): [field: string, text: string][] =>
  Object.entries(input).filter((field): field is [string, string] => readFields.includes(field[0]) && typeof field[1] === 'string' && field[1] !== '');
