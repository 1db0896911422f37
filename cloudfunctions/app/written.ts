/** The fields of a call that other people will read. */
const readFields: readonly string[] = ['title', 'problem', 'measure', 'effect', 'words', 'comment', 'done', 'documentNumber', 'name'];

/** What was written in them, field by field; what stands in a list is named by its place, `tiers.0.name`. */
export const writtenIn = (input: object, at = ''): [field: string, text: string][] => Object.entries(input).flatMap(([field, value]): [string, string][] => {
  if (typeof value === 'string') return readFields.includes(field) && value !== '' ? [[at + field, value]] : [];
  return Array.isArray(value) ? value.flatMap((one: unknown, place) => (typeof one === 'object' && one !== null ? writtenIn(one, `${at}${field}.${place}.`) : [])) : [];
});
