import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { FigureName } from '#shared/policy/figures';
import { More } from '../../../../components/More';
import { Page } from '../../../../components/Page';
import { usePages } from '../../../../hooks/usePages';
import { CaseCard } from '../CaseCard';
import { figureWords } from '../figureWords';
import { monthWords } from '../months';
import s from '../quality.module.scss';

/** The cases behind one figure, newest first; each opens its suggestion. */
export default function QualityCases() {
  const { month = '', scope = '', figure = 'response', person } = useRouter().params;
  const { load, reload, more, moreFailed } = usePages('quality.cases', {
    month, scope, figure: figure as FigureName, ...(person ? { personId: person } : {}),
  });
  const words = figureWords[figure as FigureName];
  return (
    <Page load={load} retry={reload} wide id='quality-cases' above={<View className={s.lead}>{monthWords(month)} · {words}</View>}
      empty={{ when: ({ items, next }) => items.length === 0 && next === null, title: '没有这样的建议' }}>
      {({ items, next }) => (
        <>
          {items.map((line) => <CaseCard key={line.id} line={line} />)}
          <More next={next} more={more} failed={moreFailed} />
        </>
      )}
    </Page>
  );
}
