import type { Answered, Parsed } from '#shared/contract/index';
import type { PictureView, SuggestionView } from '#shared/contract/views';
import { holdersAmong, keysAround, type Holders } from '#shared/domain/actor';
import { appealUntil } from '#shared/domain/appeal';
import { movesOpenTo } from '#shared/domain/can';
import { presentHolders } from '#shared/domain/holder';
import { photoStateOf, visiblePhotos } from '#shared/domain/photos';
import { mayRead } from '#shared/domain/mayRead';
import { moveInputs } from '#shared/model/moveInputs';
import type { HistoryEntry, Suggestion } from '#shared/model/suggestion';
import { ok, refuse } from '#shared/result';
import type { Context } from '../context';
import { peopleAround } from '../grounds';
import { holderWords, lineOf } from '../lines';
import { panelFor } from '../panel';

const pageSize = 20;
/** A life has some dozens; of one that has more, the latest are shown, and that there are others. */
const historyMax = 500;

export async function mine({ cursor }: Parsed<'suggestion.mine'>, { store, caller, now }: Context): Promise<Answered<'suggestion.mine'>> {
  const { items, next } = await store.page('suggestions', {
    where: { authorId: caller._id }, orderBy: { field: 'submittedAt', direction: 'desc' }, limit: pageSize, after: cursor ?? null,
  });
  return ok({ items: items.map((suggestion) => lineOf(suggestion, now)), next });
}

/** Numbers are not unique by construction: whoever asks sees each of the few that share one. */
export async function find({ number }: Parsed<'suggestion.find'>, { store, now }: Context): Promise<Answered<'suggestion.find'>> {
  const found = await store.find('suggestions', { where: { number }, limit: pageSize });
  return ok({ items: found.map((suggestion) => lineOf(suggestion, now)), next: null });
}

/** Everything a reader may see, and what the reader may do. */
export async function getSuggestion({ id }: Parsed<'suggestion.get'>, context: Context): Promise<Answered<'suggestion.get'>> {
  const { store, actor, now } = context;
  const suggestion = await store.get('suggestions', id);
  if (!suggestion) return refuse('notFound');
  if (!mayRead(suggestion, actor)) return refuse('notAllowed');
  const [people, history] = await Promise.all([
    peopleAround(keysAround(suggestion), store),
    store.find('history', { where: { suggestionId: id }, orderBy: { field: 'sequence', direction: 'desc' }, limit: historyMax }).then((latest) => latest.reverse()),
  ]);
  const holders = holdersAmong(people, now);
  const [urls, panel] = await Promise.all([context.files.urls(photosIn(suggestion, history)), panelFor(suggestion, holders, context)]);
  const heldBy = holderWords(presentHolders(suggestion, holders), suggestion);
  const moves = offeredMoves(suggestion, context, holders);
  return ok({ ...viewOf({ suggestion, history, pictures: picturesFor(suggestion, actor, urls), now, moves, panel, appealDays: context.policy.numbers.due.appealDays }), heldBy });
}

const offeredMoves = (suggestion: Suggestion, { actor, policy }: Context, holders: Holders) =>
  movesOpenTo({ suggestion, actor, holders, quorum: policy.numbers.scoring.quorum }).filter((move) => move in moveInputs);

const photosIn = ({ photos, completion, standard }: Suggestion, history: readonly HistoryEntry[]): string[] =>
  [...photos, ...(completion?.photos ?? []), ...(standard?.evidence ?? []), ...history.flatMap(({ said }) => said.photos ?? [])];

/** Photos as this reader may see them: what is not for the reader's eyes has no address. */
const picturesFor = (suggestion: Suggestion, actor: Context['actor'], urls: ReadonlyMap<string, string>) => (fileIds: readonly string[]): PictureView[] => {
  const visible = visiblePhotos(suggestion, fileIds, actor);
  return fileIds.map((fileId) => {
    const state = photoStateOf(suggestion, fileId);
    return { fileId, url: visible.includes(fileId) ? urls.get(fileId) ?? '' : '', ...(state === 'passed' ? {} : { state }) };
  });
};

function viewOf({ suggestion, history, pictures, now, moves, panel, appealDays }: {
  suggestion: Suggestion; history: readonly HistoryEntry[]; pictures: (fileIds: readonly string[]) => PictureView[]; now: Date; moves: SuggestionView['moves'];
  panel: SuggestionView['panel']; appealDays: number;
}): SuggestionView {
  const { version, round, group, onAppeal, duplicateOf, textUnchecked, problem, measure, effect, photos, authorId, filedByName, coAuthorNames, source, wantsToImplement, benefitEstimate, implementable, implementerId, implementerName, completeBy, completion, standard } = suggestion;
  return {
    ...lineOf(suggestion, now),
    version, round, group, onAppeal, duplicateOf, textUnchecked, problem, measure, effect, authorId, filedByName, coAuthorNames, source, wantsToImplement, benefitEstimate, implementable, implementerId, implementerName, moves, panel,
    appealUntil: moves.includes('appeal') ? appealUntil(suggestion, appealDays).toISOString() : null,
    photos: pictures(photos),
    earlierMoves: (history[0]?.sequence ?? 1) - 1,
    completeBy: completeBy?.toISOString() ?? null,
    completion: completion && { ...completion, photos: pictures(completion.photos) },
    standard: standard && { ...standard, evidence: pictures(standard.evidence) },
    history: history.map(({ _id, at, move, from, to, byName, as, policyVersion, said }) => {
      const { replaced: _replaced, completeBy: until, photos: shown, ...spoken } = said;
      return {
        id: _id, at: at.toISOString(), move, from, to, byName, as, policyVersion, ...spoken,
        ...(until ? { completeBy: until.toISOString() } : {}),
        photos: pictures(shown ?? []),
      };
    }),
  };
}
