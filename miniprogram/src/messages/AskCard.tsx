import { useState } from 'react';
import type { MessageTemplate } from '#shared/policy/messageTemplates';
import { messageWords } from '#shared/text/messages';
import { BigButton } from '../components/BigButton';
import { Card } from '../components/Card';
import { Notice } from '../components/Notice';
import { useMessages } from './useMessages';

/**
 * Offers a message by WeChat where somebody has begun to wait for something; gone while one is left, once somebody has
 * answered, and where the deployment has no such messages.
 */
export function AskCard({ names }: { names: readonly MessageTemplate[] }) {
  const { templates, problem, ask } = useMessages();
  const [answered, setAnswered] = useState(false);
  const wanted = templates.filter(({ name, left }) => names.includes(name) && left === 0).map(({ name }) => name);
  if (answered || wanted.length === 0) return null;
  return (
    <Card id='ask-messages' data-testid='ask-messages' title={wanted.map((name) => messageWords[name].title).join('、')}>
      {problem && <Notice text={problem} />}
      <BigButton id='accept-messages' kind='quiet' label='到时微信提醒我一次' onTap={async () => setAnswered(await ask(wanted))} />
    </Card>
  );
}
