const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const places = ['', '拾', '佰', '仟'];
const groups = ['', '万', '亿', '万亿'];

/** Up to four digits, each with its place; one 零 for any run of zeros between two digits. */
function fourDigits(text: string): string {
  const spoken = [...text].map((digit, index) => (digit === '0' ? '零' : `${digits[Number(digit)]}${places[text.length - 1 - index]}`)).join('');
  return spoken.replace(/零+/g, '零').replace(/零$/, '');
}

function wholeYuan(yuan: number): string {
  const text = String(yuan);
  const count = Math.ceil(text.length / 4);
  const padded = text.padStart(count * 4, '0');
  const spoken = Array.from({ length: count }, (_, index) => {
    const part = padded.slice(index * 4, index * 4 + 4);
    return part === '0000' ? '零' : `${fourDigits(part)}${groups[count - 1 - index]}`;
  }).join('');
  return spoken.replace(/零+/g, '零').replace(/^零|零$/g, '');
}

/**
 * An amount in fen as Chinese bills write it 大写, so that no digit can be added: `12000` is `壹佰贰拾元整`, `-305` is
 * `负叁元零伍分`. Where a 零 may be written or left out
 * (before 仟 and 角) it is left out. Up to ten thousand billion yuan. Source: 正确填写票据和结算凭证的基本规定.
 */
export function inCapitals(fen: number): string {
  const [jiao, rest] = [Math.floor(Math.abs(fen) / 10) % 10, Math.abs(fen) % 10];
  const yuan = Math.floor(Math.abs(fen) / 100);
  const sign = fen < 0 ? '负' : '';
  if (yuan === 0 && jiao === 0 && rest === 0) return '零元整';
  const whole = yuan === 0 ? '' : `${wholeYuan(yuan)}元`;
  if (jiao === 0 && rest === 0) return `${sign}${whole}整`;
  // Between yuan and fen the missing jiao is spoken: 叁元零伍分.
  const tenths = jiao > 0 ? `${digits[jiao]}角` : yuan > 0 ? '零' : '';
  return `${sign}${whole}${tenths}${rest > 0 ? `${digits[rest]}分` : '整'}`;
}
