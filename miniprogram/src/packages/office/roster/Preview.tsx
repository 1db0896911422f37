import { View } from '@tarojs/components';
import type { RosterPreview } from '#shared/contract/roster';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import type { Load } from '../../../hooks/useAnswer';
import { Some } from '../Some';
import s from './Preview.module.scss';
import { Problems } from './Problems';
import { Tiles } from './Tiles';

/** What the sheet would change, before anything is changed. */
export function Preview({ load, retry }: { load: Load<RosterPreview>; retry: () => Promise<void> }) {
  if (load.state === 'loading') return <View id='previewing' data-testid='previewing'><Card title='正在读表格…'><View className={s.bone} /></Card></View>;
  if (load.state === 'failed') {
    return (
      <Card title='预览不了'>
        <Notice id='preview-failed' text={load.failure.message} />
        <BigButton id='preview-retry' label='再试一次' kind='quiet' onTap={retry} />
      </Card>
    );
  }
  const { rows, tally, columns, newUnits, newTeams, problems, absent } = load.data;
  return (
    <View id='preview' data-testid='preview'>
      <Card title={`预览：共 ${rows} 行，还没有改动任何数据`}><Tiles tally={tally} /></Card>
      <Problems problems={problems} />
      {absent.length > 0 && (
        <Card title={`表里没有、将按离职处理的 ${tally.leftByAbsence ?? absent.length} 人`}>
          <Some items={absent} keyOf={({ workNumber }) => workNumber}>
            {({ workNumber, name, unitName }) => <View className={s.line}>{name}　{workNumber}　{unitName}</View>}
          </Some>
        </Card>
      )}
      <Names title='新建单位' names={newUnits} />
      <Names title='新建班组' names={newTeams} />
      <Card title='认出的列'>
        <View className={s.columns}>
          {columns.map(({ header, meaning }, index) => (
            <View key={index} className={s.column}><View className={s.soft}>{header || '（空）'}</View><View>{meaning}</View></View>
          ))}
        </View>
      </Card>
    </View>
  );
}

function Names({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Card title={`${title} ${names.length} 个`}>
      <Some items={names} keyOf={(name) => name} className={s.names}>{(name) => <View className={s.chip}>{name}</View>}</Some>
    </Card>
  );
}
