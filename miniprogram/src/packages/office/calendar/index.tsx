import { useState } from 'react';
import type { CalendarView } from '#shared/contract/policy';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { YearForm } from './YearForm';

/** Which days of a year are worked: the calendar by which working days are counted. */
export default function CalendarPage() {
  const [year, setYear] = useState<number | null>(null);
  const { load, reload } = useAnswer('calendar.get', year === null ? {} : { year });
  return (
    <Page load={load} retry={reload} wide id='calendar'>
      {(view) => (
        <>
          <ChoiceRow id='year' label='哪一年' value={String(view.year)} onChange={(chosen) => setYear(Number(chosen))}
            choices={yearsOf(view).map((one) => ({ value: String(one), label: `${one} 年` }))} />
          <YearForm key={`${view.year}-${view.version}`} view={view} onChanged={reload} />
        </>
      )}
    </Page>
  );
}

const yearsOf = ({ years, year }: CalendarView) => [...new Set([...years, year])].sort();
