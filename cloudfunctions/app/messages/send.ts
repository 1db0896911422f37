import { isQuiet } from '#shared/domain/messages';
import type { NightlyStep } from '../nightly/step';
import { claim, claimAgain } from './claim';
import { deliver } from './deliver';
import { openidsOf } from '../openids';
import { dueFrom } from './due';
import { readFurther, unreadNews } from './news';

const sentAtOnce = 10;

/**
 * Sends what history tells and people have accepted, after the moves and apart from them: a move neither waits for WeChat
 * nor fails with it. In the night nothing is sent; the morning goes on where the evening stopped. What stands is found in the data, so two runs at once, or one that is cut off, send nothing twice.
 */
export const sendMessages: NightlyStep = async (context) => {
  if (isQuiet(context.now)) return 'done';
  const news = await unreadNews(context);
  const due = news.entries.length === 0 ? [] : await dueFrom(news.entries, context);
  for (const { openid, ...wanted } of due.slice(0, sentAtOnce)) {
    const claimed = await claim(wanted, context);
    if (claimed) await deliver(claimed, openid, context);
  }
  if (due.length > sentAtOnce) return 'more';
  await readFurther(news, context);
  return news.full ? 'more' : 'done';
};

/** Tries again what WeChat did not take, when its time has come. */
export const retryMessages: NightlyStep = async (context) => {
  const { store, now } = context;
  if (isQuiet(now)) return 'done';
  const waiting = await store.find('messages', {
    where: { state: 'waiting', nextTryAt: { from: new Date(0), upTo: now } }, orderBy: { field: 'nextTryAt', direction: 'asc' }, limit: sentAtOnce,
  });
  const openids = await openidsOf(waiting.map(({ personId }) => personId), store);
  for (const { _id, personId } of waiting) {
    const claimed = await claimAgain(_id, context);
    if (claimed) await deliver(claimed, openids.get(personId) ?? '', context);
  }
  return waiting.length === sentAtOnce ? 'more' : 'done';
};
