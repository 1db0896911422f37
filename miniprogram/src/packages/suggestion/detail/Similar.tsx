import { useState } from 'react';
import type { SimilarLine } from '#shared/contract/duplicates';
import type { SuggestionView } from '#shared/contract/views';
import type { OfferedMove } from '#shared/model/moveInputs';
import { moveLabels } from '#shared/text/labels';
import { BigButton } from '../../../components/BigButton';
import { Sheet } from '../../../components/Sheet';
import { SimilarPanel } from '../../../duplicates/SimilarPanel';
import { DuplicateForm } from '../moves/DuplicateForm';

const judging: readonly OfferedMove[] = ['markDuplicate', 'score', 'adopt'];

/** Whoever judges a suggestion sees what is like it, and marks it as a repetition of an earlier one with one tap. */
export function Similar({ suggestion, onMoved }: { suggestion: SuggestionView; onMoved: () => Promise<void> }) {
  const [original, setOriginal] = useState<SimilarLine | null>(null);
  const { id, title, problem, measure, unitName, submittedAt, moves } = suggestion;
  if (!moves.some((move) => judging.includes(move as OfferedMove))) return null;
  const isOriginal = (line: SimilarLine) => moves.includes('markDuplicate') && line.submittedAt < submittedAt && line.status !== 'duplicate';
  const moved = async () => {
    setOriginal(null);
    await onMoved();
  };
  return (
    <>
      <SimilarPanel written={{ title, problem, measure, exceptId: id }} enabled unitName={unitName}
        act={(line) => isOriginal(line) && <BigButton id={`same-as-${line.id}`} data-testid='same-as' label='与这条重复' kind='quiet' onTap={() => setOriginal(line)} />} />
      {original && (
        <Sheet title={moveLabels.markDuplicate} onClose={() => setOriginal(null)}>
          <DuplicateForm suggestion={suggestion} original={original} onMoved={moved} onStale={onMoved} />
        </Sheet>
      )}
    </>
  );
}
