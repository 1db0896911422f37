import { useState } from 'react';
import type { AnnualView } from '#shared/contract/annual';
import { yearOf } from '#shared/domain/time';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Columns } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { Corrections } from './Corrections';
import { Lists } from './Lists';
import { Proposals, TopTen } from './Proposals';
import { Summary } from './Summary';
import { Topics } from './Topics';
import { Units } from './Units';
import { useAnnual } from './useAnnual';
import { Wages } from './Wages';

const yearsBack = 3;

/** 年度专项奖励 on one page: what is known and decided, what it comes to, the confirmation, and the payment lists. */
export default function Annual() {
  const { load, reload, show, setYear, stopped } = useAnnual();
  const [years] = useState(() => Array.from({ length: yearsBack }, (_, index) => String(yearOf(new Date()) - index)));
  return (
    <Page load={load} retry={reload} wide id='annual'>
      {(view) => (
        <>
          <Card>
            <ChoiceRow id='year' label='哪一年' value={String(view.year)} onChange={(year) => setYear(Number(year))} choices={years.map((year) => ({ value: year, label: `${year} 年` }))} />
          </Card>
          {stopped && <><Notice text={stopped.message} /><BigButton id='go-on' data-testid='go-on' label='接着记账' onTap={reload} /></>}
          <Columns key={view.year} first={<><Units view={view} onChanged={show} /><Summary view={view} onChanged={show} /></>} second={<Side view={view} onChanged={show} />} />
        </>
      )}
    </Page>
  );
}

export type Part = { view: AnnualView; onChanged: (view: AnnualView) => void };

function Side({ view, onChanged }: Part) {
  return (
    <>
      {view.state === 'paid' && <><Lists view={view} onChanged={onChanged} /><Corrections view={view} onChanged={onChanged} /></>}
      <Wages key={`${view.wageMonth} ${view.version}`} view={view} onChanged={onChanged} />
      <TopTen view={view} />
      <Proposals view={view} onChanged={onChanged} />
      <Topics view={view} onChanged={onChanged} />
    </>
  );
}
