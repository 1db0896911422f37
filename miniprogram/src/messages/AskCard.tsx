import { View } from '@tarojs/components';
import { useState } from 'react';
import type { MessageTemplate } from '#shared/policy/messageTemplates';
import { messageWords } from '#shared/text/messages';
import { BigButton } from '../components/BigButton';
import { Notice } from '../components/Notice';
import s from './AskCard.module.scss';
import { useMessages } from './useMessages';

/**
 * Offers a message by WeChat where somebody has begun to wait for something; gone while one is left, once somebody has
 * answered, and where the deployment has no such messages.
 */
export function AskCard({ names }: { names: readonly MessageTemplate[] }) {
  const { templates, problem, ask } = useMessages();
  const [answered, setAnswered] = useState(false);
  const wanted = templates.filter(({ name, left }) => names.includes(name) && left === 0).map(({ name }) => name);
  const [first] = wanted;
  if (answered || first === undefined) return null;
  return (
    <View id='ask-messages' data-testid='ask-messages' className={s.ask}>
      {problem && <Notice text={problem} />}
      <BigButton id='accept-messages' kind='quiet' label={wanted.length === 1 ? messageWords[first].offer : '有消息时微信提醒我'} onTap={async () => setAnswered(await ask(wanted))} />
    </View>
  );
}
