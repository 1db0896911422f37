import { View } from '@tarojs/components';
import { estimateKinds, estimateOf, type EstimateAnswers, type EstimateField as Asked, type EstimateKind } from '#shared/domain/benefitEstimate';
import { firstPolicy } from '#shared/policy/firstPolicy';
import { ChoiceRow } from '../components/ChoiceRow';
import { TextField } from '../components/TextField';
import type { Estimate } from '../drafts/draft';
import { yuanOf } from '../format/money';
import { usePolicy } from '../hooks/usePolicy';
import s from './form.module.scss';

const kinds = [
  { value: 'none', label: '不估算' }, { value: 'labour', label: '省工时' }, { value: 'material', label: '省料少废' },
  { value: 'electricity', label: '省电' }, { value: 'known', label: '知道金额' },
] as const;

const questions: Record<Asked, string> = {
  minutes: '每次省几分钟', timesADay: '一天几次', people: '几个人做这件事', piecesAMonth: '一个月省几件（公斤、升）', yuanAPiece: '每件多少元',
  kilowatts: '少用几千瓦', hoursADay: '一天几小时', yuanAYear: '一年大约多少元',
};

/** A small calculator of what it may bring in a year; the formula is shown with its numbers. */
export function EstimateField({ estimate, onChange }: { estimate: Estimate | null; onChange: (estimate: Estimate | null) => void }) {
  const rates = usePolicy().policy?.estimate ?? firstPolicy.numbers.estimate;
  const work = (kind: EstimateKind, typed: Estimate['typed']) => onChange({ kind, typed, result: estimateOf(kind, answersIn(typed), rates) });
  return (
    <View>
      <ChoiceRow id='estimate' label='一年大约能省多少钱' hint='估个大数就行，最后以验收为准' choices={kinds} value={estimate?.kind ?? 'none'}
        onChange={(kind) => (kind === 'none' ? onChange(null) : work(kind, estimate?.typed ?? {}))} />
      {estimate && estimateKinds[estimate.kind].map((field) => (
        <TextField key={field} id={`estimate-${field}`} label={questions[field]} keyboard='digit' max={12} value={estimate.typed[field] ?? ''}
          onChange={(value) => work(estimate.kind, { ...estimate.typed, [field]: value })} />
      ))}
      {estimate?.result && (
        <View className={s.result} id='estimate-result' data-testid='estimate-result'>
          <View className={s.sum}>≈ 每年 {yuanOf(estimate.result.fen)} 元</View>
          <View>{estimate.result.basis}</View>
        </View>
      )}
    </View>
  );
}

const answersIn = (typed: Estimate['typed']): EstimateAnswers =>
  Object.fromEntries(Object.entries(typed).map(([field, text]) => [field, Number(text.normalize('NFKC'))]));
