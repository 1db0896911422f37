import type { Answered, Parsed } from '#shared/contract/index';
import type { Prize, Season } from '#shared/model/season';
import { ok, refuse, type Refused, type Result } from '#shared/result';
import type { Refusal } from '#shared/text/refusals';
import type { Context } from '../context';
import { checkPhotos } from '../folders';
import { atMostOnce } from '../once';
import { forgetShelf } from '../season/shelf';
import { readyOf, stepStock } from '../season/stock';
import { picturesOf, prizeViewOf } from '../season/views';
import { checkText } from '../textCheck';

const stepsPerCall = 10;

type Fields = Pick<Parsed<'prize.add'>, 'name' | 'words' | 'tierId' | 'valueFen' | 'stock' | 'picture' | 'requestId'>;

const fieldsOf = ({ requestId, name, words, tierId, valueFen, stock, picture }: Fields, changes: Prize['changes'], { caller, inputHash }: Context) =>
  ({ name, words, tierId, valueFen, stock, picture: picture ?? null, changes: [...changes, { requestId, inputHash, byId: caller._id }] });

export async function add(asked: Parsed<'prize.add'>, context: Context): Promise<Answered<'prize.add'>> {
  const { requestId, seasonId, picture, name, words } = asked;
  const text = await checkText({ name, words }, context);
  if (!text.ok) return asBefore(requestId, requestId, text, context);
  const photos = await checkPhotos(picture ? [picture] : [], requestId, context);
  if (!photos.ok) return photos;
  const added = await atMostOnce(() => writtenBefore(requestId, requestId, context), context, async (transaction): Promise<Result<Prize, 'notFound' | 'seasonNotOpen' | 'tierUnknown'>> => {
    const season = await transaction.get('seasons', seasonId);
    if (!season) return refuse('notFound');
    const prize: Prize = { _id: requestId, schema: 1, version: 1, seasonId, made: 0, removed: 0, ...fieldsOf(asked, [], context) };
    const fit = fitsInto(season, prize);
    if (!fit.ok) return fit;
    await transaction.insert('prizes', [prize]);
    return ok(prize);
  });
  return viewed(added, context);
}

export async function changePrize(asked: Parsed<'prize.change'>, context: Context): Promise<Answered<'prize.change'>> {
  const { requestId, prizeId, version, picture, name, words } = asked;
  const text = await checkText({ name, words }, context);
  if (!text.ok) return asBefore(prizeId, requestId, text, context);
  const known = await context.store.get('prizes', prizeId);
  if (!known) return refuse('notFound');
  const photos = await checkPhotos(picture ? [picture] : [], requestId, context, picturesOf([known]));
  if (!photos.ok) return photos;
  const changed = await atMostOnce(() => writtenBefore(prizeId, requestId, context), context, async (transaction): Promise<Result<Prize, 'notFound' | 'changedMeanwhile' | 'seasonNotOpen' | 'tierUnknown'>> => {
    const prize = await transaction.get('prizes', prizeId);
    const season = prize && await transaction.get('seasons', prize.seasonId);
    if (!prize || !season) return refuse('notFound');
    if (prize.version !== version) return refuse('changedMeanwhile');
    const next = { ...prize, ...fieldsOf(asked, prize.changes, context) };
    const fit = fitsInto(season, next, prize);
    if (!fit.ok) return fit;
    await transaction.replace('prizes', next);
    return ok({ ...next, version: prize.version + 1 });
  });
  return viewed(changed, context);
}

/** A prize stands in a tier of its season; in an open season it stays where people saw it. */
function fitsInto({ state, tiers }: Season, { tierId }: Prize, before?: Prize): Result<true, 'seasonNotOpen' | 'tierUnknown'> {
  if (state === 'closing' || state === 'closed') return refuse('seasonNotOpen');
  const moved = before !== undefined && state === 'open' && before.tierId !== tierId;
  return moved || !tiers.some(({ id }) => id === tierId) ? refuse('tierUnknown') : ok(true);
}

/** The prize as it is now, when this call has written it before. */
async function writtenBefore(prizeId: string, requestId: string, { store, caller, inputHash }: Context): Promise<Result<Prize, 'idReused'> | null> {
  const prize = await store.get('prizes', prizeId);
  const before = prize?.changes.find((change) => change.requestId === requestId);
  if (!prize || !before) return null;
  return before.byId === caller._id && before.inputHash === inputHash ? ok(prize) : refuse('idReused');
}

/** A repeated call answers as the first time, though its words would be refused by now. */
async function asBefore<E extends Refusal>(prizeId: string, requestId: string, refused: Refused<E>, context: Context) {
  const before = await writtenBefore(prizeId, requestId, context);
  return before ? viewed(before, context) : refused;
}

async function viewed<E extends string>(done: Result<Prize, E>, { store, files }: Context) {
  if (!done.ok) return done;
  forgetShelf(store);
  const prize = done.value;
  const [urls, free] = await Promise.all([
    files.urls(picturesOf([prize])),
    store.pick('prizeItems', ['_id'], { where: { prizeId: prize._id, state: 'free' }, limit: 1000 }),
  ]);
  return ok(prizeViewOf(prize, free.length, urls));
}

export async function stock({ prizeId }: Parsed<'prize.stock'>, { store }: Context): Promise<Answered<'prize.stock'>> {
  for (let steps = 1; ; steps += 1) {
    const stepped = await stepStock(prizeId, store);
    if (!stepped.ok) return stepped;
    const prize = stepped.value;
    const done = prize.stock === readyOf(prize);
    if (done || steps === stepsPerCall) return ok({ stock: prize.stock, ready: readyOf(prize), done });
  }
}
