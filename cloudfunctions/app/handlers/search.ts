import type { Answered, Parsed } from '#shared/contract/index';
import { mayRead } from '#shared/domain/mayRead';
import type { Suggestion } from '#shared/model/suggestion';
import { ok } from '#shared/result';
import type { Page, PageQuery, Where } from '../../store/store';
import type { Context } from '../context';
import { lineOf } from '../lines';

/** Some of what is read belongs to other units and is not shown. */
const pageSize = 40;
const numberBegins = /^\d{2,6}(-[0-9A-Z]{0,4})?$/;
/** Behind every sign a title can begin with. */
const lastSign = '\uffff';

type Way = 'number' | 'author' | 'title';
const questions: Record<Way, (query: string) => Pick<PageQuery<'suggestions'>, 'where' | 'orderBy'>> = {
  number: (query) => ({ where: beginning('number', query.toUpperCase()), orderBy: { field: 'number', direction: 'desc' } }),
  author: (query) => ({ where: { authorName: query }, orderBy: { field: 'submittedAt', direction: 'desc' } }),
  title: (query) => ({ where: beginning('title', query), orderBy: { field: 'title', direction: 'asc' } }),
};

const beginning = (field: 'number' | 'title', text: string): Where<'suggestions'> => ({ [field]: { from: text, below: text + lastSign } });

/** A cursor says which way the list was found; the first page tries the author's name before the title. */
export async function search({ query, cursor }: Parsed<'suggestion.search'>, context: Context): Promise<Answered<'suggestion.search'>> {
  const wayBefore = (Object.keys(questions) as Way[]).find((way) => cursor?.startsWith(`${way}.`));
  if (cursor && wayBefore) return answered(wayBefore, await pageOf(wayBefore, query, cursor.slice(wayBefore.length + 1), context), context);
  if (numberBegins.test(query.toUpperCase())) return answered('number', await pageOf('number', query, null, context), context);
  const byAuthor = await pageOf('author', query, null, context);
  if (byAuthor.items.length > 0) return answered('author', byAuthor, context);
  return answered('title', await pageOf('title', query, null, context), context);
}

const pageOf = (way: Way, query: string, after: string | null, { store }: Context): Promise<Page<Suggestion>> =>
  store.page('suggestions', { ...questions[way](query), limit: pageSize, after });

function answered(way: Way, { items, next }: Page<Suggestion>, { actor, now }: Context): Answered<'suggestion.search'> {
  const readable = items.filter((suggestion) => mayRead(suggestion, actor));
  return ok({ items: readable.map((suggestion) => lineOf(suggestion, now)), next: next && `${way}.${next}` });
}
