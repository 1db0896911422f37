/** A code in groups of four, as people read it aloud: `1234 5678`. */
export const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
