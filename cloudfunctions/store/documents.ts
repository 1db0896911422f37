import type * as z from 'zod';
import { annualAward } from '#shared/model/annualAward';
import { awardBatch, awardLine } from '#shared/model/awardBatch';
import { ballot, urn } from '#shared/model/ballot';
import { frequencyTable } from '#shared/model/frequencies';
import { blindReview } from '#shared/model/blindReview';
import { authorYear, counter } from '#shared/model/counters';
import { folder, job } from '#shared/model/job';
import { account, entry } from '#shared/model/ledger';
import { message, reading, subscription } from '#shared/model/message';
import { bindingAttempts, bindingCode, person, roleChange, unit } from '#shared/model/person';
import { qualityMonth, reviewFact, walk } from '#shared/model/quality';
import { recount, repair } from '#shared/model/recount';
import { rulebook } from '#shared/model/rulebook';
import { secrecyWords } from '#shared/model/secrecyWords';
import { scoreSheet } from '#shared/model/score';
import { signal } from '#shared/model/signal';
import { photoCheck } from '#shared/model/upload';
import { prize, prizeItem, reservation, season, seasonPerson } from '#shared/model/season';
import { historyEntry, suggestion } from '#shared/model/suggestion';
import type { CollectionName } from './indexes';

/** The stored shape of each collection: every document is parsed by it when read. */
export const documents = {
  people: person,
  units: unit,
  roleChanges: roleChange,
  bindingCodes: bindingCode,
  bindingAttempts,
  folders: folder,
  suggestions: suggestion,
  history: historyEntry,
  scores: scoreSheet,
  entries: entry,
  accounts: account,
  recounts: recount,
  repairs: repair,
  awardBatches: awardBatch,
  awardLines: awardLine,
  ballots: ballot,
  urns: urn,
  annualAwards: annualAward,
  counters: counter,
  authorYears: authorYear,
  rulebooks: rulebook,
  secrecyWords,
  bigramFrequencies: frequencyTable,
  jobs: job,
  subscriptions: subscription,
  messages: message,
  readings: reading,
  reviewFacts: reviewFact,
  qualityMonths: qualityMonth,
  walks: walk,
  photoChecks: photoCheck,
  seasons: season,
  prizes: prize,
  prizeItems: prizeItem,
  reservations: reservation,
  seasonPeople: seasonPerson,
  blindReviews: blindReview,
  signals: signal,
} as const satisfies Record<CollectionName, z.ZodObject>;

export type Doc<C extends CollectionName> = z.infer<(typeof documents)[C]>;
export type Field<C extends CollectionName> = keyof Doc<C> & string;
