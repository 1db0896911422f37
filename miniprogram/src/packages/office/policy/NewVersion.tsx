import { View } from '@tarojs/components';
import type { PolicyView } from '#shared/contract/policy';
import { policyParts, policyPaths, policyWords } from '#shared/text/policy';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { DateField } from '../../../components/DateField';
import { Notice } from '../../../components/Notice';
import { Sheet } from '../../../components/Sheet';
import { TextArea } from '../../../components/TextArea';
import { TextField } from '../../../components/TextField';
import { versionWords } from '../../../format/version';
import { fullDay } from '../dateWords';
import { Differences } from './Differences';
import s from './policy.module.scss';
import { useNewVersion } from './useNewVersion';

type Part = keyof typeof policyParts;
const parts = Object.keys(policyParts) as Part[];
const pathsOf = (part: Part) => policyPaths.filter((path) => path.startsWith(`${part}.`));

/** All numbers to be changed, a look at the consequences, and the day from which they count. */
export function NewVersion({ view, onChanged }: { view: PolicyView; onChanged: () => Promise<void> }) {
  const version = useNewVersion(view, onChanged);
  const { from, setFrom, note, setNote, failure, plan, look, confirm, mayLook, leave } = version;
  if (view.history.some(({ state }) => state === 'coming')) return <Numbers view={view} />;
  return (
    <View>
      {parts.map((part) => (
        <Card key={part} title={policyParts[part].title}>
          <View className={s.clause}>{policyParts[part].clause}</View>
          <View className={s.fields}>
            {pathsOf(part).map((path) => (
              <TextField key={path} id={path.replace('.', '-')} label={`${policyWords[path].label}（${policyWords[path].unit}）`} keyboard='number' max={7}
                value={version.valueOf(path)} onChange={(text) => version.type(path, text)} error={version.errorOf(path)} />
            ))}
          </View>
        </Card>
      ))}
      <Card title='从哪天起'>
        <DateField id='from' label='生效日期' hint='最早明天；这一天以前办的，仍按原来的规定' value={from} from={view.earliest} onChange={setFrom} />
        <TextArea id='note' label='为什么改（可不填）' hint='例如依据哪次会议、哪份文件' value={note} onChange={setNote} max={500} />
        {failure && !plan && <Notice id='preview-refused' text={failure.message} />}
        <BigButton id='look' data-testid='look' label={mayLook ? '看看会改什么' : '还没有改动'} disabled={!mayLook} onTap={look} />
      </Card>
      {plan && (
        <Sheet title={`${versionWords(plan.preview.version)}会改这些`} onClose={leave}>
          <Differences differences={plan.preview.differences} withClause />
          <View className={s.paragraph}>{fullDay(plan.from)}零点起，新办的按新数字；在那以前采纳的，以后更正等级也仍按原来的数字。生效前可以撤销。</View>
          {failure && <Notice id='propose-refused' text={failure.message} />}
          <BigButton id='confirm' data-testid='confirm' label={`确定，${fullDay(plan.from)}起生效`} onTap={confirm} />
        </Sheet>
      )}
    </View>
  );
}

/** The numbers in force, while another version is to come. */
function Numbers({ view: { numbers } }: { view: PolicyView }) {
  return (
    <View data-testid='numbers'>
      <Notice kind='note' text='有一版还没生效。要再改，先撤销它，或等它生效。下面是现在的数字。' />
      {parts.map((part) => (
        <Card key={part} title={policyParts[part].title}>
          <View className={s.clause}>{policyParts[part].clause}</View>
          {pathsOf(part).map((path) => (
            <View key={path} className={s.number}><View>{policyWords[path].label}</View><View className={s.figures}>{numbers[path]} {policyWords[path].unit}</View></View>
          ))}
        </Card>
      ))}
    </View>
  );
}
