/** Longest number that offices fill up with zeros. */
const filledMost = 10;

const bare = (workNumber: string): string => (/^\d+$/.test(workNumber) ? workNumber.replace(/^0+(?=\d)/, '') : workNumber);

/**
 * The same for one person's rows whether or not a spreadsheet took the leading zeros off the work number: `020001` and
 * `20001` are one person if the name is the same, too.
 */
export const alikeKey = ({ workNumber, name }: { readonly workNumber: string; readonly name: string }): string => `${bare(workNumber)} ${name}`;

/** A number of digits with fewer or more leading zeros, itself left out. */
export function zeroVariants(workNumber: string): string[] {
  if (!/^\d+$/.test(workNumber)) return [];
  const digits = bare(workNumber);
  const lengths = Array.from({ length: Math.max(1, filledMost - digits.length + 1) }, (_, more) => digits.length + more);
  return lengths.map((length) => digits.padStart(length, '0')).filter((variant) => variant !== workNumber);
}
