import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { QueueOverview, QueuePart } from '#shared/contract/queue';
import { categoryLabels, statusLabels } from '#shared/text/labels';
import { aria } from '../../components/aria';
import type { QueueFilter } from '../../queue/trail';
import s from './FilterBar.module.scss';
import { parts, partsFor } from './parts';

type Props = {
  /** The latest known; until the chosen part is counted, that of the part before. */
  overview: QueueOverview | null;
  filter: QueueFilter & { show: QueuePart };
  onPart: (show: QueuePart) => void;
  onNarrow: () => void;
};

/** Fewer are taken in one by one. */
const batchFrom = 2;

/** Which part of the work is shown and how much it is. What is chosen stays in sight, each field as large as a thumb. */
export function FilterBar({ overview, filter, onPart, onNarrow }: Props) {
  const ofPart = overview?.show === filter.show ? overview : null;
  const toAccept = ofPart?.statuses.find(({ value }) => value === 'submitted')?.count ?? 0;
  const chosen = chosenWords(filter, overview);
  return (
    <>
      <View className={s.counts}>{ofPart && ofPart.count > 0 && <Counts overview={ofPart} />}</View>
      <View className={s.bar}>
        <View id='show' className={s.parts} {...aria({ role: 'tablist', label: '待办' })}>
          {partsFor(overview).map((part) => (
            <View key={part} id={`show-${part}`} data-testid={`show-${part}`} className={`${s.part} ${part === filter.show ? s.chosen : ''}`}
              {...aria({ role: 'tab', label: part === filter.show ? `${parts[part].label}，已选` : parts[part].label })} onClick={() => onPart(part)}>
              {parts[part].label}
            </View>
          ))}
        </View>
        <View className={s.tools}>
          {ofPart && ofPart.count > 1 && <Tool id='narrow' label={chosen === '' ? '筛选' : `筛选：${chosen}`} on={chosen !== ''} onTap={onNarrow} />}
          {filter.show === 'due' && toAccept >= batchFrom && <Tool id='to-batch' label='批量受理' onTap={() => go('batch')} />}
          {overview?.maySearch && <Tool id='to-search' label='查找' onTap={() => go('search')} />}
        </View>
      </View>
    </>
  );
}

const go = (page: string) => void Taro.navigateTo({ url: `/packages/suggestion/${page}/index` });

function Counts({ overview: { show, count, overdue, more } }: { overview: QueueOverview }) {
  const also = show === 'due' || show === 'others' ? overdue : 0;
  return (
    <View id='counts' data-testid='counts'>
      <Text className={s.figure}>{count}{more ? '+' : ''}</Text><Text>{parts[show].counted}</Text>
      {also > 0 && <><Text>，</Text><Text className={s.late}><Text className={s.figure}>{also}</Text>件已超期</Text></>}
    </View>
  );
}

function Tool({ id, label, on = false, onTap }: { id: string; label: string; on?: boolean; onTap: () => void }) {
  return (
    <View id={id} data-testid={id} className={`${s.tool} ${on ? s.on : ''}`} hoverClass={s.pressed} {...aria({ role: 'button', label })} onClick={onTap}>{label}</View>
  );
}

const chosenWords = ({ status, category, teamId }: QueueFilter, overview: QueueOverview | null): string =>
  [status && statusLabels[status], category && categoryLabels[category], overview?.teams.find(({ value }) => value === teamId)?.name].filter(Boolean).join('·');
