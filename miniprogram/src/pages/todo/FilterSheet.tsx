import { useState } from 'react';
import { View } from '@tarojs/components';
import type { QueueOverview } from '#shared/contract/queue';
import { categoryLabels, statusLabels } from '#shared/text/labels';
import { BigButton } from '../../components/BigButton';
import { ChoiceRow } from '../../components/ChoiceRow';
import { Sheet } from '../../components/Sheet';
import type { QueueFilter } from '../../queue/trail';

type Narrowing = Pick<QueueFilter, 'status' | 'category' | 'teamId'>;
type Props = { overview: QueueOverview; chosen: Narrowing; onChoose: (narrowing: Narrowing) => void; onClose: () => void };

const all = 'all';
type Counted<T extends string> = readonly { value: T; count: number }[];

/** Everything that is there, with how much of it, under “all”. */
const choices = <T extends string>(counted: Counted<T>, label: (value: T) => string): { value: T | typeof all; label: string }[] =>
  [{ value: all, label: '全部' }, ...counted.map(({ value, count }) => ({ value, label: `${label(value)} ${count}` }))];

const orNothing = <T extends string>(value: T | typeof all): T | undefined => (value === all ? undefined : value);

/** Narrows a part of the work by what is in it. */
export function FilterSheet({ overview, chosen, onChoose, onClose }: Props) {
  const [{ status, category, teamId }, setDraft] = useState(chosen);
  const { statuses, categories, teams } = overview;
  const change = (more: Narrowing) => setDraft((before) => ({ ...before, ...more }));
  return (
    <Sheet title='筛选' onClose={onClose}>
      <View>
        <ChoiceRow id='status' label='状态' choices={choices(statuses, (value) => statusLabels[value])} value={status ?? all}
          onChange={(value) => change({ status: orNothing(value) })} />
        <ChoiceRow id='category' label='类别' choices={choices(categories, (value) => categoryLabels[value])} value={category ?? all}
          onChange={(value) => change({ category: orNothing(value) })} />
        {teams.length > 0 && (
          <ChoiceRow id='team' label='班组' choices={choices(teams, (value) => teams.find((team) => team.value === value)?.name ?? '')} value={teamId ?? all}
            onChange={(value) => change({ teamId: orNothing(value) })} />
        )}
        <BigButton id='narrow-done' data-testid='narrow-done' label='看结果' onTap={() => onChoose({ status, category, teamId })} />
      </View>
    </Sheet>
  );
}
