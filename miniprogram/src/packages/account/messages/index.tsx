import { View } from '@tarojs/components';
import type { MessagesView } from '#shared/contract/messages';
import { messageWords } from '#shared/text/messages';
import { BigButton } from '../../../components/BigButton';
import { Card } from '../../../components/Card';
import { Notice } from '../../../components/Notice';
import { Page } from '../../../components/Page';
import { usePullToReload } from '../../../hooks/usePullToReload';
import { useMessages } from '../../../messages/useMessages';
import s from './index.module.scss';

type Template = MessagesView['templates'][number];

/** Which messages WeChat may still send this person, and a button for one more of each. */
export default function Messages() {
  const { load, reload, problem, ask } = useMessages();
  usePullToReload(reload);
  return (
    <Page id='messages' load={load} retry={reload}
      empty={{ when: ({ templates }) => templates.length === 0, title: '还没有开通微信提醒', text: '办到哪一步，都在“我的 → 消息”里' }}>
      {({ templates }) => (
        <>
          <View className={s.why}>微信规定：每点一次“允许”，只能给您发一条。多点几次，就多提醒几次。没点也不要紧，所有消息都在“我的 → 消息”里。</View>
          {problem && <Notice id='messages-problem' text={problem} />}
          {templates.map((template) => <TemplateCard key={template.name} template={template} onMore={() => ask([template.name])} />)}
          {templates.length > 1 && <BigButton id='more-all' label='全都再要一次' onTap={() => ask(templates.filter(({ full }) => !full).map(({ name }) => name))}
            disabled={templates.every(({ full }) => full)} />}
        </>
      )}
    </Page>
  );
}

function TemplateCard({ template: { name, left, full }, onMore }: { template: Template; onMore: () => Promise<unknown> }) {
  const { title, when } = messageWords[name];
  return (
    <Card id={`messages-${name}`} data-testid='message-template' title={title}>
      <View>{when}</View>
      <View className={left > 0 ? s.left : s.none} data-testid={`left-${name}`}>{left > 0 ? `还能提醒 ${left} 次` : '现在不会提醒，需要的话点下面'}</View>
      <BigButton id={`more-${name}`} kind='quiet' label={full ? '次数够用了' : '再提醒我一次'} onTap={onMore} disabled={full} />
    </Card>
  );
}
