// Writes docs/moves.md, the picture of the state machine, from the table of moves: npx tsx local/docs/moves.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { moves, statuses, type Capacity, type MoveRule, type Status } from '#shared/policy/moves';
import { capacityLabels, moveLabels, statusLabels } from '#shared/text/labels';

export const movesFile = join(__dirname, '../../docs/moves.md');

const rules: readonly (readonly [keyof typeof moves, MoveRule])[] =
  Object.entries(moves as Record<string, readonly MoveRule[]>).flatMap(([move, ofMove]) => ofMove.map((rule) => [move as keyof typeof moves, rule] as const));

const people = (by: readonly Capacity[]) => by.map((capacity) => capacityLabels[capacity] ?? capacity).join('、');

/** Where a move may lead: itself, or any of the stages that a suggestion may have come from. */
function targets({ to }: MoveRule, from: Status | null): readonly (Status | null)[] {
  if (to === 'sameStatus') return [from];
  if (to === 'stageThatReturned') return ['submitted', 'unitReview', 'expertReview'];
  return to === 'stageThatAdopted' ? ['unitReview', 'expertReview'] : [to];
}

/** Moves between the same two places, drawn as one arrow; what the office sets right is told in the table only. */
function arrows(): string[] {
  const drawn = new Map<string, string[]>();
  for (const [move, rule] of rules) {
    if (rule.by.every((capacity) => capacity === 'office') || rule.to === 'sameStatus') continue;
    for (const from of rule.from) {
      for (const to of targets(rule, from)) {
        const key = `${from ?? '[*]'} --> ${to}`;
        drawn.set(key, [...new Set([...(drawn.get(key) ?? []), moveLabels[move]])]);
      }
    }
  }
  return [...drawn].map(([key, labels]) => `  ${key}: ${labels.join('、')}`);
}

const rows = () => rules.map(([move, { from, to, by, when = [] }]) =>
  `| ${moveLabels[move]} \`${move}\` | ${from.map((status) => (status ? statusLabels[status] : '–')).join('、')} | ${statusLabels[to as Status] ?? `\`${to}\``} | ${people(by)} | ${when.map((condition) => `\`${condition}\``).join(' ')} |`);

/** The picture and the table, in Markdown. */
export const movesDocument = (): string => [
  '# The life of a suggestion',
  '',
  'Generated from `shared/policy/moves.ts` by `npx tsx local/docs/moves.ts`; a test keeps it true.',
  '',
  '```mermaid',
  'stateDiagram-v2',
  ...statuses.map((status) => `  ${status}: ${statusLabels[status]}`),
  ...arrows(),
  '```',
  '',
  'The picture leaves out what the office sets right (revoke, correct, invalidate) and moves that stay where they are.',
  '',
  '| Move | From | To | Who | When |',
  '| --- | --- | --- | --- | --- |',
  ...rows(),
  '',
].join('\n');

if (require.main === module) writeFileSync(movesFile, movesDocument());
