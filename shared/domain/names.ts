/** The account of somebody who is not bound: no openid begins so. */
export const unboundAccount = (personId: string): string => `unbound:${personId}`;

/** How people type a work number: full-width signs, blanks, small letters. `ａ 1024 ` is `A1024`. */
export const cleanWorkNumber = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** The dots people type inside a name of several parts. */
const nameDots = /[.．•・‧∙⋅･]/g;

/** A name without the blanks that lists put between two characters, its dots alike: `张 三` is `张三`. */
export const cleanName = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').replace(nameDots, '·');
