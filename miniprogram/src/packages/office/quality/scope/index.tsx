import Taro, { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import type { QualityScopeView } from '#shared/contract/quality';
import { Card } from '../../../../components/Card';
import { Page } from '../../../../components/Page';
import { useAnswer } from '../../../../hooks/useAnswer';
import { Figures } from '../Figures';
import { FigureTable } from '../FigureTable';
import { MonthBar } from '../MonthBar';
import { presentMonth } from '../months';

/** One unit or expert group in a month: whole, and each reviewer; with `person` that one alone. */
export default function QualityOfScope() {
  const { month: first = presentMonth(), scope = '', person } = useRouter().params;
  const [latest] = useState(presentMonth);
  const [month, setMonth] = useState(first);
  const { load, reload } = useAnswer('quality.scope', { month, scope });
  const countedUpTo = load.state === 'ready' ? load.data.countedUpTo : undefined;
  return (
    <Page load={load} retry={reload} wide id='quality-scope' above={<MonthBar month={month} latest={latest} countedUpTo={countedUpTo} onChange={setMonth} />}
      empty={{ when: (view) => figuresIn(view, person) === null, title: '这个月还没有评审', text: '当天的评审要到夜里统计后才看得到' }}>
      {(view) => (person ? <OnePerson view={view} person={person} /> : <Whole view={view} />)}
    </Page>
  );
}

const figuresIn = ({ figures, people }: QualityScopeView, person: string | undefined) =>
  (person ? people.find(({ id }) => id === person)?.figures ?? null : figures);

function Whole({ view }: { view: QualityScopeView }) {
  const { month, scope, name, figures, people } = view;
  const open = (person: string) => void Taro.navigateTo({ url: `/packages/office/quality/scope/index?month=${month}&scope=${scope}&person=${person}` });
  return (
    <>
      {figures && <Card title={name}><Figures figures={figures} month={month} scope={scope} /></Card>}
      <Card title='各位评审人'><FigureTable heading='姓名' lines={people} onOpen={open} /></Card>
    </>
  );
}

function OnePerson({ view, person }: { view: QualityScopeView; person: string }) {
  const found = view.people.find(({ id }) => id === person);
  if (!found) return null;
  return <Card title={`${found.name} · ${view.name}`}><Figures figures={found.figures} month={view.month} scope={view.scope} personId={person} /></Card>;
}
