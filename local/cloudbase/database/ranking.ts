import { only } from './members';
import { fieldsIncluded, type Request, type Row } from './reader';
import { isFields, type Value } from './values';

type Stage = Record<string, Value>;
/** `field` holds some of the values asked for: how many is shown as `name`, beside the fields `shown`. */
type Ranking = { readonly field: string; readonly name: string; readonly shown: ReadonlySet<string>; readonly limit: number };

/**
 * The pipeline that ranks by overlap: `$match` one list field by `$in`, `$project` stored fields and `$size` of
 * `$setIntersection` of that list with the same values, `$sort` by this downwards, then by id, `$limit`. The entries of an
 * index tell the order, so that only what is shown need be read, where mingo would work through every document that shares
 * one value. Other pipelines: `undefined`.
 */
export function rankingOf({ query, order, skip, limit: cut }: Request, stages: readonly Stage[]): Ranking | undefined {
  const [field, ...otherFields] = Object.keys(query);
  const [projection, sort, limit, ...otherStages] = [within(stages[0], '$project'), within(stages[1], '$sort'), within(stages[2], '$limit'), ...stages.slice(3)];
  const isMore = otherFields.length + otherStages.length > 0 || [order, skip, cut].some((one) => one !== undefined);
  if (field === undefined || isMore) return undefined;
  if (!isFields(projection) || !isFields(sort) || typeof limit !== 'number' || limit < 1) return undefined;
  const [name = '', ...others] = Object.keys(projection).filter((one) => isFields(projection[one]));
  const { [name]: count, ...stored } = projection;
  const shown = fieldsIncluded(stored);
  const isRanked = JSON.stringify(sort) === JSON.stringify({ [name]: -1, _id: 1 });
  return shown && others.length === 0 && isRanked && countsShared(count, field, within(query[field], '$in')) ? { field, name, shown, limit } : undefined;
}

const within = (value: Value | undefined, operator: string): Value | undefined =>
  (isFields(value) && Object.keys(value).length === 1 ? value[operator] : undefined);

function countsShared(count: Value | undefined, field: string, asked: Value | undefined): boolean {
  const sets = within(within(count, '$size'), '$setIntersection');
  if (!Array.isArray(sets) || sets.length !== 2 || sets[0] !== `$${field}` || !Array.isArray(asked)) return false;
  return JSON.stringify(sets[1]) === JSON.stringify(asked) && new Set(asked).size === asked.length && asked.every((value) => typeof value === 'string' && !value.startsWith('$'));
}

/** A row as the pipeline gives it, in extended JSON. */
export function shownOf({ row, shared }: { row: Row; shared: number }, { name, shown }: Ranking): string {
  const text = only(row.text, shown);
  return `${text.slice(0, -1)}${text === '{}' ? '' : ','}${JSON.stringify(name)}:${shared}}`;
}

