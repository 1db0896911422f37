import { View } from '@tarojs/components';
import { useState } from 'react';
import type { PolicyInForce } from '#shared/contract/policy';
import { yearOf } from '#shared/domain/time';
import { annualTrialPaths, trialPaths } from '#shared/policy/trialPaths';
import { policyWords } from '#shared/text/policy';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Columns } from '../../../components/Columns';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { TextField } from '../../../components/TextField';
import { useAnswer } from '../../../hooks/useAnswer';
import s from '../awards.module.scss';
import { AnnualOutcome } from './AnnualOutcome';
import { Outcome } from './Outcome';
import { Tiers } from './Tiers';
import { useTrial } from './useTrial';

const yearsBack = 3;

/** 规则试算: what a year would have brought under other numbers. Nothing is changed by it. */
export default function TrialPage() {
  const { load, reload } = useAnswer('policy.current', {});
  return (
    <Page load={load} retry={reload} wide id='trial'>
      {(policy) => <Try key={policy.version} policy={policy} />}
    </Page>
  );
}

function Try({ policy }: { policy: PolicyInForce }) {
  const [years] = useState(() => Array.from({ length: yearsBack }, (_, index) => String(yearOf(new Date()) - index)));
  const [year, setYear] = useState(years[0] ?? '');
  const { trial, annual, failure, run, mayRun, valueOf, type, errorOf } = useTrial(policy);
  const first = (
    <Card title='假如这样定'>
      <View className={s.paragraph}>只试算，不改动任何数据，也不改变现行规定。按建议提交的年度算。</View>
      <ChoiceRow id='year' label='哪一年' value={year} onChange={setYear} choices={years.map((one) => ({ value: one, label: `${one} 年` }))} />
      {[...trialPaths, ...annualTrialPaths].map((path) => (
        <TextField key={path} id={path.replace(/\./g, '-')} label={`${policyWords[path].label}（${policyWords[path].unit}）`} keyboard='number'
          value={valueOf(path)} onChange={(text) => type(path, text)} error={errorOf(path)} max={6} />
      ))}
      {failure && <Notice text={failure.message} />}
      <BigButton id='run' data-testid='run' label='试算' disabled={!mayRun} onTap={() => run(Number(year))} />
    </Card>
  );
  return <Columns first={first} second={<>{trial && <Outcome trial={trial} />}{annual && <AnnualOutcome annual={annual} />}<Tiers key={year} year={Number(year)} /></>} />;
}
