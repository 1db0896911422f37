import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { MessageTemplate } from '#shared/policy/messageTemplates';
import { call } from '../api/call';
import { newId } from '../api/newId';
import { useAnswer } from '../hooks/useAnswer';
import { askForMessages } from './ask';

const switchedOff = '微信没有弹出订阅窗口。请点右上角“…”→“设置”→“订阅消息”，打开后再试';

/** What a person accepted so far, and a way to accept more: to be called within a tap. */
export function useMessages() {
  const { load, reload } = useAnswer('messages.get', {});
  const [problem, setProblem] = useState<string | null>(null);
  const templates = load.state === 'ready' ? load.data.templates : [];

  /** Whether one more message of any of these may come. */
  const ask = async (names: readonly MessageTemplate[]): Promise<boolean> => {
    const asked = templates.filter(({ name }) => names.includes(name));
    const wishes = await askForMessages(asked.map(({ id }) => id));
    setProblem(wishes === null ? switchedOff : null);
    if (wishes === null) return false;
    const said = (wish: 'accepted' | 'declined') => asked.filter(({ id }) => wishes[id] === wish).map(({ name }) => name);
    const accepted = said('accepted');
    const noted = await call('messages.note', { requestId: newId(), accepted, declined: said('declined') });
    if (!noted.ok) setProblem(noted.message);
    if (noted.ok && accepted.length > 0) void Taro.showToast({ title: '好的，到时微信提醒您', icon: 'none' });
    await reload();
    return noted.ok && accepted.length > 0;
  };

  return { load, reload, templates, problem, ask };
}
