import type { Entry } from '#shared/model/ledger';
import type { AwardBatch } from '#shared/model/awardBatch';
import type { Books } from './books';
import type { Played } from './play';

const awarded = ({ to, amount }: Entry): number => (to === 'company:perItem' ? -amount : amount);
const total = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + awarded(entry), 0);

/** Batches follow each other without gap or overlap; each holds every award of its months, to the fen, and one that is confirmed stays as it was. */
export function wrongBatches({ awardBatches, awardLines, entries }: Books, played: readonly Played[]): string[] {
  const inOrder = [...awardBatches].sort((a, b) => (a._id < b._id ? -1 : 1));
  return inOrder.flatMap((batch, i) => {
    const wrong: string[] = [];
    if (batch.after !== (inOrder[i - 1]?._id ?? '')) wrong.push(`${batch._id}: follows ${batch.after}`);
    if (batch.state !== 'confirmed' && i < inOrder.length - 1) wrong.push(`${batch._id}: ${batch.state}, though another follows`);
    const lines = awardLines.filter(({ batchId }) => batchId === batch._id);
    const awards = entries.filter(({ kind, month }) => kind === 'perItem' && month > batch.after && month <= batch._id);
    return batch.state === 'gathering' ? wrong : [...wrong, ...wrongSums(batch, lines, awards), ...changedSince(batch, played)];
  });
}

function wrongSums(batch: AwardBatch, lines: Books['awardLines'], awards: readonly Entry[]): string[] {
  const people = [...new Set(awards.map(({ personId }) => personId))].sort();
  const should = people.map((personId) => {
    const own = awards.filter((entry) => entry.personId === personId);
    return `${personId} ${own.length} ${total(own)}`;
  });
  const are = [...lines].sort((a, b) => (a.personId < b.personId ? -1 : 1)).map(({ personId, entries, amountFen }) => `${personId} ${entries} ${amountFen}`);
  const sums = [batch.people, batch.entries, batch.amountFen];
  const unitSums = (['people', 'entries', 'amountFen'] as const).map((field) => batch.units.reduce((sum, unit) => sum + unit[field], 0));
  const counted = [people.length, awards.length, total(awards)];
  return [
    ...(are.join() === should.join() ? [] : [`${batch._id}: lines ${are.join()}, the ledger ${should.join()}`]),
    ...(sums.join() === counted.join() && unitSums.join() === counted.join() ? [] : [`${batch._id}: sums ${sums.join()}, of units ${unitSums.join()}, the ledger ${counted.join()}`]),
  ];
}

const changedSince = ({ _id, amountFen }: AwardBatch, played: readonly Played[]): string[] => played.flatMap(({ endpoint, input, answer }) => {
  if (endpoint !== 'awards.confirm' || input['month'] !== _id || !answer.ok) return [];
  const confirmed = answer.data as { readonly amountFen: number };
  return confirmed.amountFen === amountFen ? [] : [`${_id}: confirmed with ${confirmed.amountFen}, now ${amountFen}`];
});
