import type { Filing } from '../model/moveInputs';
import type { Person } from '../model/person';
import type { Content, Suggestion } from '../model/suggestion';
import { categories } from '../policy/categories';
import { ok, type Result } from '../result';
import { checkContent } from './content';
import { settle, type Decision, type Grounds } from './decide';
import type { Filers } from './filing';
import { noUploads } from './photos';
import { dayOf, yearOf } from './time';

/**
 * A new suggestion: belongs to the unit, team and year of the first submit, which is the moment the cloud received it.
 * Whoever types it for the author 代填 has confirmed secrecy in their stead. Refusal: `contentIncomplete`. Source: rules §2.
 */
export function submit({ filers, content, filing, grounds }: {
  filers: Filers; content: Content; filing: Filing; grounds: Grounds;
}): Result<Decision, 'contentIncomplete'> {
  const checked = checkContent(content, grounds.policy.numbers.content);
  if (!checked.ok) return checked;
  const moved = { ...firstDraft(filers.author, content, grounds), ...filed(filers, filing, grounds) };
  return ok(settle({ before: null, moved, move: 'submit', as: moved.filedById ? 'filer' : 'author', said: {}, grounds }));
}

/** Who brought it in, and what they wish and expect. */
function filed({ author, coAuthors }: Filers, { source, wantsToImplement, benefitEstimate }: Filing, { actor, now }: Grounds): Partial<Suggestion> {
  const byOther = actor.personId !== author._id;
  return {
    filedById: byOther ? actor.personId : null,
    filedByName: byOther ? actor.name : null,
    coAuthorIds: coAuthors.map(({ _id }) => _id),
    coAuthorNames: coAuthors.map(({ name }) => name),
    secrecyConfirmedAt: now,
    source, wantsToImplement,
    benefitEstimate: benefitEstimate ?? null,
  };
}

function firstDraft(author: Person, content: Content, { requestId, now, textUnchecked = false }: Grounds): Suggestion {
  return {
    _id: requestId,
    schema: 1,
    version: 1,
    number: speakableNumber(requestId, now),
    ...content,
    textUnchecked,
    source: 'employee',
    authorId: author._id,
    authorName: author.name,
    filedById: null,
    filedByName: null,
    coAuthorIds: [],
    coAuthorNames: [],
    secrecyConfirmedAt: null,
    wantsToImplement: true,
    benefitEstimate: null,
    unitId: author.unitId,
    unitName: author.unitName,
    teamId: author.teamId,
    teamName: author.teamName,
    personCategories: author.personCategories,
    partyMember: author.partyMember,
    campaignId: null,
    reviewUnitId: author.unitId,
    reviewUnitName: author.unitName,
    submittedAt: now,
    year: yearOf(now),
    status: 'submitted',
    round: 1,
    stage: 'submitted',
    group: categories[content.category],
    consulting: false,
    onAppeal: false, appealed: false,
    invitedIds: [],
    decidedAt: null,
    deciders: [],
    adoptedUnder: null,
    scored: [],
    differs: false,
    unscored: false,
    grade: null,
    implementable: null,
    implementerId: null,
    implementerName: null,
    completeBy: null,
    completion: null,
    reportedById: null,
    standard: null,
    duplicateOf: null,
    reached: { adopted: false, started: false, completed: false, standardised: false },
    ...noUploads,
    waitsFor: [],
    dueAt: null,
    overdueTold: null,
    movedAt: now,
    similarKeys: [], keyGeneration: -1,
  };
}

/** Letters and digits that nobody mixes up on the phone. */
const clearSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** `261122-7K3M`: the day and four signs drawn from the id. For people to say; the id is what identifies. */
export function speakableNumber(suggestionId: string, at: Date): string {
  // FNV-1a, then mixed once more: ids that differ in one sign must not sound alike.
  let hash = 0x811c9dc5;
  for (const sign of suggestionId) hash = Math.imul(hash ^ sign.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = (hash ^ (hash >>> 13)) >>> 0;
  let signs = '';
  for (let i = 0; i < 4; i += 1) {
    signs += clearSigns[hash % clearSigns.length];
    hash = Math.floor(hash / clearSigns.length);
  }
  return `${dayOf(at).slice(2).replaceAll('-', '')}-${signs}`;
}
