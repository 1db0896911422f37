import { holdersAmong } from '#shared/domain/actor';
import { addresseesOf, messageData, messageId, type Addressed } from '#shared/domain/messages';
import type { Message, Subscription } from '#shared/model/message';
import type { Reader } from '../../store/store';
import type { NightlyContext } from '../nightly/step';
import { openidOf } from '../openids';
import type { NewsEntry } from './news';

export type Wanted = Pick<Message, '_id' | 'personId' | 'template' | 'suggestionId' | 'data'>;

const peopleMax = 1000;
/** The most that one `in` takes; twenty moves concern far fewer. */
const askedAtOnce = 500;

/** The messages that these moves ask for, that are accepted, and that nobody has claimed; four operations. */
export async function dueFrom(entries: readonly NewsEntry[], { store, now, messages }: NightlyContext): Promise<(Wanted & { openid: string })[]> {
  const ids = [...new Set(entries.map(({ suggestionId }) => suggestionId))];
  const [about, people] = await Promise.all([
    store.pick('suggestions', ['_id', 'number', 'title', 'authorId', 'coAuthorIds', 'filedById', 'implementerId'], { where: { _id: { in: ids } }, limit: ids.length }),
    peopleTold(entries, store),
  ]);
  const holders = holdersAmong(people, now);
  const told = entries.flatMap((entry) => about.filter(({ _id }) => _id === entry.suggestionId).flatMap((suggestion) =>
    addresseesOf(entry, suggestion, holders).map((addressed) => ({ entry, suggestion, addressed, _id: messageId(entry, addressed) }))));
  const wishes = await subscriptionsOf(told.map(({ addressed }) => addressed.personId), store);
  const accepted = told.filter(({ addressed }) => messages.templateIds[addressed.template] && left(wishes, addressed) > 0);
  const claimed = await claimedAmong(accepted.map(({ _id }) => _id), store);
  const openids = new Map(people.map((person) => [person._id, openidOf(person)]));
  return accepted.flatMap(({ _id, entry, suggestion, addressed }) => {
    const openid = openids.get(addressed.personId) ?? '';
    if (openid === '' || claimed.has(_id)) return [];
    return [{ _id, ...addressed, suggestionId: suggestion._id, data: messageData(entry, suggestion, addressed), openid }];
  });
}

const left = (wishes: ReadonlyMap<string, Subscription>, { personId, template }: Addressed) => wishes.get(personId)?.balances[template]?.left ?? 0;

function peopleTold(entries: readonly NewsEntry[], reader: Reader) {
  const keys = [...new Set(entries.flatMap(({ notices }) => notices))].slice(0, askedAtOnce);
  const ids = keys.filter((key) => key.startsWith('person:')).map((key) => key.slice('person:'.length));
  return reader.pick('people', ['_id', 'state', 'grants', 'account'], { where: {}, either: [{ _id: { in: ids } }, { roleKeys: { in: keys } }], limit: peopleMax });
}

async function subscriptionsOf(personIds: readonly string[], reader: Reader): Promise<Map<string, Subscription>> {
  const ids = [...new Set(personIds)].slice(0, askedAtOnce);
  if (ids.length === 0) return new Map();
  const found = await reader.find('subscriptions', { where: { _id: { in: ids } }, limit: ids.length });
  return new Map(found.map((subscription) => [subscription._id, subscription]));
}

async function claimedAmong(ids: readonly string[], reader: Reader): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const asked = ids.slice(0, askedAtOnce);
  const found = await reader.pick('messages', ['_id'], { where: { _id: { in: asked } }, limit: asked.length });
  return new Set(found.map(({ _id }) => _id));
}
