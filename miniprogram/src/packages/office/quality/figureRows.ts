import type { FiguresView } from '#shared/contract/quality';
import type { FigureName } from '#shared/policy/figures';

/** A figure as it is read: what it is, what it comes to, of how many, how it is counted, and the list that it opens. */
export type FigureRow = {
  readonly opens: FigureName;
  readonly title: string;
  readonly value: string;
  readonly base: string;
  readonly how: string;
};

const hoursPerDay = 24;
const dayWords = (hours: number, day: string) => (hours < hoursPerDay ? `${hours} 小时` : `${hours / hoursPerDay} ${day}`);

/** Half and nine tenths of the cases; the cloud tells no bound for what took longer than half a year. */
function spread({ medianHours, p90Hours }: FiguresView['response'], day: string): string {
  const within = (hours: number | null) => (hours === null ? '超过半年' : `${dayWords(hours, day)}内`);
  return `一半 ${within(medianHours)}，九成 ${within(p90Hours)}`;
}

const share = (part: number, base: number): string => (base === 0 ? '—' : `${Math.round((part * 100) / base)}%`);
const of = (part: number, base: number, thing: string): string => `${part} / ${base} ${thing}`;

/** Every figure of review quality in the order in which it is read; the seconds are the office's to know. Source: rules §7. */
export function figureRows({ counts, response, decision }: FiguresView): FigureRow[] {
  const reasoned = counts.decline - counts.unreasoned;
  const agreed = counts.pair - counts.disagreed;
  return [
    {
      opens: 'response', title: '首次响应', value: counts.response === 0 ? '—' : spread(response, '个工作日'), base: `${counts.response} 次`,
      how: '从送到本单位或专家组，到第一次受理、退回、打分或下结论；只算工作日，每个工作日按 24 小时算。',
    },
    {
      opens: 'decision', title: '评审用时', value: counts.decision === 0 ? '—' : spread(decision, '天'), base: `${counts.decision} 条有结论`,
      how: '在本单位或专家组手里多久才有结论；退回给提出人的时间不算，节假日照算。',
    },
    {
      opens: 'late', title: '超期', value: share(counts.late, counts.step), base: of(counts.late, counts.step, '步'),
      how: '有期限的步骤（受理、评审、验收）里，过了期限才办的。还没办的不在内，请看待办。',
    },
    {
      opens: 'unreasoned', title: '不采纳有真实理由', value: share(reasoned, counts.decline), base: of(reasoned, counts.decline, '条不采纳'),
      how: '理由够字数、不是套话、同一个人近期没有反复照抄。点开看理由不足的。',
    },
    {
      opens: 'disagreed', title: '评审员打分一致', value: share(agreed, counts.pair), base: of(agreed, counts.pair, '对'),
      how: '同一轮里两人一对，两人的分数落在同一等级算一致。点开看不一致的。',
    },
    {
      opens: 'differing', title: '结论与评审组建议不同', value: share(counts.differing, counts.compared), base: of(counts.differing, counts.compared, '条有建议等级'),
      how: '结论的等级和评审组平均分对应的等级不一样。不同不等于错，每条都写了理由。',
    },
    {
      opens: 'appeal', title: '复议改为采纳', value: share(counts.upheld, counts.appeal), base: of(counts.upheld, counts.appeal, '件复议'),
      how: '原来没有采纳，复议后采纳了；记在原来下结论的人和单位，算在复议有结论的那个月。',
    },
    {
      opens: 'blindApart', title: '盲评复核一致', value: share(counts.blind - counts.blindApart, counts.blind), base: of(counts.blind - counts.blindApart, counts.blind, '条抽样'),
      how: '每月随机抽几条，请没参与的专家不看原结论再评一次，同一等级算一致。只算到单位，不算到人。',
    },
  ];
}
