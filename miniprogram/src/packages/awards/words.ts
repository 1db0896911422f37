import type { BatchView } from '#shared/contract/awards';
import { yuanOf } from '../../format/money';

export const stateWords: Record<BatchView['state'], string> = { gathering: '正在做表', ready: '待确认', confirmed: '已确认' };

/** Points or money with its sign and unit: `+2 分`, `−30 元`. */
export function amountWords({ book, amount }: { book: 'points' | 'money'; amount: number }): string {
  const size = book === 'money' ? `${yuanOf(Math.abs(amount))} 元` : `${Math.abs(amount)} 分`;
  return `${amount < 0 ? '−' : '+'}${size}`;
}

/** Somebody in the books, by name and work number; by the id where nobody of that id is on the roster. */
export const personWords = ({ personId, personName, workNumber }: { personId: string; personName: string; workNumber: string }): string =>
  (personName === '' ? personId : `${personName} ${workNumber}`);
