/** How people type a work number: full-width signs, blanks, small letters. `ａ 1024 ` is `A1024`. */
export const cleanWorkNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** A name without the blanks that lists put between two characters: `张 三` is `张三`. */
export const cleanName = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');
