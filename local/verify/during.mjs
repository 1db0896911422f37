// Whether somebody worked while the books were exported. Every change of points or money writes an entry, and entries are
// neither changed nor deleted: when the entries exported first are all there are at the end, what lay between is of one state.
import { writtenWithinMs } from './time.mjs';

/** Why what is found may come from work during the export; empty when it cannot, or when nothing tells. */
export function changedDuring({ of, entries, say }) {
  const begun = (isMeant) => of('export').filter(({ of: part }) => isMeant(part)).map(({ at }) => Date.parse(at));
  const [first, last] = [begun((part) => part === 'entries'), begun((part) => part === 'entryIds')];
  if (first.length === 0 || last.length === 0) return [];
  const between = begun((part) => part !== 'entries' && part !== 'entryIds');
  if (Math.max(...first) > Math.min(...between, ...last) || Math.max(...first, ...between) > Math.min(...last)) return ['entries were not exported first and entryIds last'];
  const atTheEnd = new Map(of('entryIds').map(({ _id, at }) => [_id, Date.parse(at)]));
  for (const id of entries.keys()) if (!atTheEnd.has(id)) say(`${id}: was in the books when the export began, and gone when it ended`);
  const unknown = [...atTheEnd].filter(([id]) => !entries.has(id));
  const isLate = ([, at]) => at >= Math.min(...first) - writtenWithinMs;
  for (const [id] of unknown.filter((one) => !isLate(one))) say(`${id}: in the books long before the export, not among the exported entries`);
  return unknown.filter(isLate).map(([id]) => `${id} came meanwhile`);
}
