import { BigButton } from '../../../components/BigButton';
import { Empty } from '../../../components/Empty';
import { Notice } from '../../../components/Notice';
import { useCandidates } from './useCandidates';
import { Preparing } from './Preparing';

type Props = { year: number; endsOn: string; most: number; onOpened: () => Promise<void> };

/** The ballot of a year that has none yet. */
export function NewBallot({ year, endsOn, most, onOpened }: Props) {
  const { load, reload } = useCandidates(year);
  if (load.state === 'loading') return <Notice id='counting' kind='note' text='正在找这一年的一等建议……' />;
  if (load.state === 'failed') return <><Notice id='candidates-failed' text={load.failure.message} /><BigButton id='candidates-retry' label='再试一次' kind='quiet' onTap={reload} /></>;
  if (load.data.length === 0) return <Empty title={`${year} 年没有一等建议`} text='评为一等、没有终止或无效的建议才能做候选' />;
  return <Preparing year={year} all={load.data} endsOn={endsOn} most={most} onOpened={onOpened} />;
}
