import type { AwardEntry, AwardLineView, BatchView } from '#shared/contract/awards';
import { inCapitals } from '#shared/domain/awards/capitals';
import { changeForPerson } from '#shared/domain/ledger';
import type { AwardBatch, AwardLine } from '#shared/model/awardBatch';
import type { Entry } from '#shared/model/ledger';

export function batchViewOf(batch: AwardBatch): BatchView {
  const { _id, after, state, people, entries, amountFen, units, preparedByName, preparedAt, confirmedByName, confirmedAt } = batch;
  return {
    month: _id, after, state, people, entries, amountFen, capitals: inCapitals(amountFen), units, preparedByName, confirmedByName,
    preparedAt: preparedAt.toISOString(), confirmedAt: confirmedAt?.toISOString() ?? null,
  };
}

export const awardLineOf = ({ personId, workNumber, name, unitName, entries, amountFen, months }: AwardLine): AwardLineView =>
  ({ personId, workNumber, name, unitName, entries, amountFen, months });

export function awardEntryOf(entry: Entry): AwardEntry {
  const { _id, at, month, kind, clause, suggestionId, suggestionTitle, suggestionNumber, policyVersion } = entry;
  return { id: _id, amountFen: changeForPerson(entry), at: at.toISOString(), month, kind, clause, suggestionId, suggestionTitle, suggestionNumber, policyVersion };
}
