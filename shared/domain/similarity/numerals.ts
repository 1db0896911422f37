const digits = new Map(Object.entries({ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 }));
const tens = new Map(Object.entries({ 十: 10, 百: 100 }));

/** What people count in a plant: 三号, 二楼, 十二跨. A numeral before anything else may be part of a word (一般, 三角带). */
export const countedSigns = '号线楼层台跨区库门组段班道排列期';
const counted = new Set(countedSigns);
export const numeralSigns = [...digits.keys(), ...tens.keys()].join('');

const isNumeral = (sign: string | undefined) => sign !== undefined && (digits.has(sign) || tens.has(sign));

/** The end of the numeral that begins at `from` and stands before something counted; `from` itself when there is none. */
export function numeralEnd(signs: readonly string[], from: number): number {
  let end = from;
  while (isNumeral(signs[end])) end += 1;
  return end > from && counted.has(signs[end] ?? '') ? end : from;
}

/** 一百零五 is 105; a row of digits such as 二〇一 is read one by one. */
export function digitsOf(numeral: readonly string[]): string {
  if (!numeral.some((sign) => tens.has(sign))) return numeral.map((sign) => digits.get(sign)).join('');
  let value = 0;
  let pending: number | null = null;
  for (const sign of numeral) {
    const unit = tens.get(sign);
    if (unit === undefined) {
      pending = digits.get(sign) ?? 0;
    } else {
      value += (pending ?? 1) * unit;
      pending = null;
    }
  }
  return String(value + (pending ?? 0));
}
