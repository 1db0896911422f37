import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { yearOf } from '#shared/domain/time';
import type { SeasonView } from '#shared/contract/season';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { ChoiceRow } from '../../../components/ChoiceRow';
import { Columns } from '../../../components/Columns';
import { Page } from '../../../components/Page';
import { useAnswer } from '../../../hooks/useAnswer';
import { phaseWords } from '../../../redemption/phaseWords';
import s from '../season.module.scss';
import { Closing } from './Closing';
import { Opening } from './Opening';
import { PlanForm } from './PlanForm';
import { Prizes } from './Prizes';

const fresh = 'new';

/** The office’s redemption seasons: prepared, opened, watched and closed here. */
export default function SeasonPage() {
  const [chosen, setChosen] = useState<string | null>(null);
  const { load, reload } = useAnswer('season.get', chosen === null || chosen === fresh ? {} : { seasonId: chosen });
  return (
    <Page load={load} retry={reload} wide id='season'>
      {({ season, usualLimit }) => (
        <>
          {season && (
            <ChoiceRow id='season-year' label='哪一年的积分' value={chosen ?? season.id} onChange={setChosen}
              choices={[...season.seasons.map(({ id, year }) => ({ value: id, label: `${year} 年` })), { value: fresh, label: '＋ 新建' }]} />
          )}
          {season === null || chosen === fresh
            ? <PlanForm key={fresh} season={null} year={nextYear(season)} usualLimit={usualLimit} onSaved={async (id) => { setChosen(id); await reload(); }} />
            : <Season key={`${season.id}-${season.version}`} season={season} usualLimit={usualLimit} reload={reload} />}
        </>
      )}
    </Page>
  );
}

/** This year’s points, or those of the year after the last season’s. */
const nextYear = (season: SeasonView | null): number => (season ? Math.max(...season.seasons.map(({ year }) => year)) + 1 : yearOf(new Date()));

function Season({ season, usualLimit, reload }: { season: SeasonView; usualLimit: number; reload: () => Promise<void> }) {
  const closing = season.state === 'closing' || season.state === 'closed';
  return (
    <>
      <Card title={`${season.year} 年积分的兑换季`}>
        <View data-testid='phase'>{phaseWords(season)}。</View>
        {season.state === 'draft' && <Opening season={season} reload={reload} />}
        {season.state !== 'draft' && (
          <View className={s.action}><BigButton id='to-report' data-testid='to-report' label='汇总：谁预订了什么，按单位' kind='quiet'
            onTap={() => Taro.navigateTo({ url: `/packages/season/report/index?season=${season.id}` })} /></View>
        )}
        {season.state !== 'draft' && <View className={s.action}><BigButton id='to-desk' label='去发放' kind='quiet' onTap={() => Taro.navigateTo({ url: '/packages/prizes/desk/index' })} /></View>}
      </Card>
      <Columns
        first={<>{!closing && <PlanForm season={season} year={season.year} usualLimit={usualLimit} onSaved={reload} />}{season.state !== 'draft' && <Closing season={season} reload={reload} />}</>}
        second={<Prizes season={season} reload={reload} />} />
    </>
  );
}
