/** Fen as yuan people read: `12000` is `120`, `774550` is `7,745.50`. */
export function yuanOf(fen: number): string {
  const [whole = '0', rest = '00'] = (Math.abs(fen) / 100).toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${fen < 0 ? '-' : ''}${grouped}${rest === '00' ? '' : `.${rest}`}`;
}

/** Typed yuan as fen, in integers throughout; `null` when it is no amount with at most two decimals. Empty is nothing: 0. */
export function fenOf(typed: string): number | null {
  const text = typed.replace(/[,，\s]/g, '');
  if (text === '') return 0;
  const match = /^(\d{1,11})(?:\.(\d{1,2}))?$/.exec(text);
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}
