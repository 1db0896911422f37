import type { HistoryEntry, Suggestion } from '../model/suggestion';
import { messagedMoves, messageTemplates, quietHours, type MessageTemplate } from '../policy/messageTemplates';
import { statusLabels } from '../text/labels';
import { noticeWords } from '../text/notices';
import type { Holders } from './actor';
import { hourOf, minuteWords } from './time';

type Told = Pick<HistoryEntry, '_id' | 'at' | 'move' | 'to' | 'as' | 'byId' | 'notices'>;
type About = Pick<Suggestion, '_id' | 'number' | 'title' | 'authorId' | 'coAuthorIds' | 'filedById' | 'implementerId'>;

export type Addressed = { readonly personId: string; readonly template: MessageTemplate };

/**
 * Who is to get a message about a move, and by which template: of those whom the inbox tells, never the one who made it,
 * and nobody twice. Whoever is concerned in person comes before whoever holds a role.
 */
export function addresseesOf(entry: Told, about: About, holders: Holders): Addressed[] {
  const inPerson = entry.notices.filter((key) => key.startsWith('person:')).flatMap((key) => holders[key] ?? []);
  const byRole = entry.notices.filter((key) => !key.startsWith('person:')).flatMap((key) => holders[key] ?? []);
  const told = new Map<string, MessageTemplate>();
  const tell = (personId: string, template: MessageTemplate) => {
    if (personId !== entry.byId && !told.has(personId) && messagedMoves[template].includes(entry.move)) told.set(personId, template);
  };
  for (const personId of inPerson) {
    if (isTheirs(about, personId)) tell(personId, 'result');
    if (personId === about.implementerId || !isTheirs(about, personId)) tell(personId, 'task');
    // Named for an appeal, somebody reviews without a role for it.
    if (!isTheirs(about, personId)) tell(personId, 'review');
  }
  for (const personId of byRole) tell(personId, 'review');
  return [...told].map(([personId, template]) => ({ personId, template }));
}

/** Whether it is night in Shanghai: messages wait, the inbox does not. */
export const isQuiet = (now: Date): boolean => hourOf(now) >= quietHours.from || hourOf(now) < quietHours.until;

const isTheirs = ({ authorId, coAuthorIds, filedById }: About, personId: string) => [authorId, ...coAuthorIds, filedById].includes(personId);

/** The longest text of each kind of field, in characters. Source: WeChat, subscribe messages, limits of parameters. */
const longest = { thing: 20, phrase: 5, character_string: 32 };

/** What a message says: field of the template → text, cut to what the field takes. */
export function messageData(entry: Told, about: About, { personId, template }: Addressed): Record<string, string> {
  const mine = isTheirs(about, personId);
  const texts: Readonly<Record<string, string>> = {
    suggestion: cut(about.title, longest.thing),
    number: cut(about.number, longest.character_string),
    status: cut(statusLabels[entry.to], longest.phrase),
    words: cut(noticeWords({ move: entry.move, as: entry.as, mine }), longest.thing),
    at: minuteWords(entry.at),
  };
  return Object.fromEntries(Object.entries(messageTemplates[template]).map(([what, field]) => [field, texts[what] ?? '']));
}

function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}

export const messageId = (entry: Pick<Told, '_id'>, { personId }: Pick<Addressed, 'personId'>): string => `${entry._id}-${personId}`;
