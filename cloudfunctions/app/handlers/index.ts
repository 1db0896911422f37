import type { Answered, EndpointName, Parsed } from '#shared/contract/index';
import type { ContextOf } from '../context';
import { annualAwards, annualCases, annualUnit, chooseCongress, chooseUnits, proposals, typeWages } from './annual';
import { annualLines, annualSheet, confirmAnnual, correctLine, nextList, stepOfAnnual } from './annualPayment';
import { changeTopic, listedPeople, topic } from './annualTopics';
import { batch, batches, confirm, entriesOfLine, lines, mine as myAwards, pending, prepare, running, sheetOfBatch, step as stepBatch } from './awards';
import { ballotCandidates, getBallot, handIn } from './ballot';
import { cancelBallot, closeBallot, extendBallot, openBallot, settleBallot } from './ballotOffice';
import { bind, issue, sheet } from './binding';
import { checkDuplicates } from './duplicates';
import { deskList, findByCode } from './desk';
import { home } from './home';
import { inbox, seen, unread } from './inbox';
import { exportLedger, recounts, repair, startRecount, stepOfRecount, tracedEntry } from './ledger';
import { me } from './me';
import { noteAcceptance, subscriptions } from './messages';
import { moveHandler } from './move';
import { colleagues, openDraftFolder, searchPeople, units } from './people';
import { changePhrases, phrases } from './phrases';
import { points } from './points';
import { add as addPrize, changePrize, stock } from './prize';
import { mine as myReservations, shelf, wish } from './prizes';
import { cancelReservation, handOutPrize, reservePrize } from './reservations';
import { getRoles, giveRoleTo, holders, roleChanges, takeRoleFrom } from './roles';
import { calendar, changeCalendar } from './calendar';
import { cancel, currentPolicy, policy, previewOfPolicy, propose } from './policy';
import { blindReviews, giveBlindReview, oneBlindReview } from './blind';
import { qualityCases, qualityMine, qualityPlant, qualityScope, qualityScopes } from './quality';
import { qualitySignals, signalSeen } from './signals';
import { overview, queue } from './queue';
import { job, preview, start, step, stop } from './roster';
import { change as changeSeasonPlan, close as closeSeason, create as createSeason, open as openSeason, season } from './season';
import { lapseSome, listFile, previewClose, report, wishes } from './seasonClosing';
import { search } from './search';
import { secrecyHashes, secrecyWords, setSecrecyWords } from './secrecy';
import { submitSuggestion } from './submit';
import { tryAnnual, tryStep } from './trial';
import { tryTierPrices } from './trialTiers';
import { find, getSuggestion, mine } from './suggestion';

export type Handlers = {
  readonly [E in EndpointName]: (input: Parsed<E>, context: ContextOf<E>) => Promise<Answered<E>>;
};

/** Who answers what. An endpoint without a handler, or a refusal its contract does not name, does not compile. */
export const handlers: Handlers = {
  'me.get': me,
  'home.get': home,
  'inbox.list': inbox,
  'inbox.unread': unread,
  'inbox.seen': seen,
  'messages.get': subscriptions,
  'messages.note': noteAcceptance,
  'binding.bind': bind,
  'binding.issue': issue,
  'binding.sheet': sheet,
  'people.search': searchPeople,
  'people.colleagues': colleagues,
  'org.units': units,
  'files.openFolder': openDraftFolder,
  'suggestion.submit': submitSuggestion,
  'suggestion.mine': mine,
  'suggestion.find': find,
  'suggestion.get': getSuggestion,
  'suggestion.search': search,
  'duplicates.check': checkDuplicates,
  'secrecy.words': secrecyWords,
  'secrecy.setWords': setSecrecyWords,
  'secrecy.hashes': secrecyHashes,
  'queue.list': queue,
  'queue.overview': overview,
  'suggestion.resubmit': moveHandler('resubmit'),
  'suggestion.withdraw': moveHandler('withdraw'),
  'suggestion.accept': moveHandler('accept'),
  'suggestion.return': moveHandler('return'),
  'suggestion.decline': moveHandler('decline'),
  'suggestion.score': moveHandler('score'),
  'suggestion.adopt': moveHandler('adopt'),
  'suggestion.start': moveHandler('start'),
  'suggestion.reportCompletion': moveHandler('reportCompletion'),
  'suggestion.verifyCompletion': moveHandler('verifyCompletion'),
  'suggestion.rejectCompletion': moveHandler('rejectCompletion'),
  'suggestion.standardise': moveHandler('standardise'),
  'suggestion.markDuplicate': moveHandler('markDuplicate'),
  'suggestion.transfer': moveHandler('transfer'),
  'suggestion.escalate': moveHandler('escalate'),
  'suggestion.sendBack': moveHandler('sendBack'),
  'suggestion.consult': moveHandler('consult'),
  'suggestion.advise': moveHandler('advise'),
  'suggestion.appeal': moveHandler('appeal'),
  'suggestion.inviteExperts': moveHandler('inviteExperts'),
  'suggestion.abandon': moveHandler('abandon'),
  'suggestion.reassign': moveHandler('reassign'),
  'suggestion.extend': moveHandler('extend'),
  'suggestion.revoke': moveHandler('revoke'),
  'suggestion.correct': moveHandler('correct'),
  'suggestion.invalidate': moveHandler('invalidate'),
  'season.get': season,
  'season.create': createSeason,
  'season.change': changeSeasonPlan,
  'season.open': openSeason,
  'season.previewClose': previewClose,
  'season.close': closeSeason,
  'season.lapse': lapseSome,
  'season.report': report,
  'season.sheet': listFile,
  'season.wishes': wishes,
  'prize.add': addPrize,
  'prize.change': changePrize,
  'prize.stock': stock,
  'prizes.shelf': shelf,
  'prizes.reserve': reservePrize,
  'prizes.cancel': cancelReservation,
  'prizes.wish': wish,
  'prizes.mine': myReservations,
  'desk.find': findByCode,
  'desk.handOut': handOutPrize,
  'desk.list': deskList,
  'points.get': points,
  'trial.step': tryStep,
  'trial.annual': tryAnnual,
  'trial.tiers': tryTierPrices,
  'ledger.entry': tracedEntry,
  'ledger.recounts': recounts,
  'ledger.recount': startRecount,
  'ledger.step': stepOfRecount,
  'ledger.repair': repair,
  'ledger.export': exportLedger,
  'annual.get': annualAwards,
  'annual.unit': annualUnit,
  'annual.cases': annualCases,
  'annual.choose': chooseUnits,
  'annual.wages': typeWages,
  'annual.proposals': proposals,
  'annual.congress': chooseCongress,
  'annual.people': listedPeople,
  'annual.topic': topic,
  'annual.setTopic': changeTopic,
  'annual.confirm': confirmAnnual,
  'annual.step': stepOfAnnual,
  'annual.lines': annualLines,
  'annual.correct': correctLine,
  'annual.closeList': nextList,
  'annual.sheet': annualSheet,
  'awards.mine': myAwards,
  'awards.batches': batches,
  'awards.pending': pending,
  'awards.running': running,
  'awards.prepare': prepare,
  'awards.step': stepBatch,
  'awards.batch': batch,
  'awards.lines': lines,
  'awards.entries': entriesOfLine,
  'awards.confirm': confirm,
  'awards.sheet': sheetOfBatch,
  'ballot.get': getBallot,
  'ballot.candidates': ballotCandidates,
  'ballot.open': openBallot,
  'ballot.extend': extendBallot,
  'ballot.cancel': cancelBallot,
  'ballot.handIn': handIn,
  'ballot.close': closeBallot,
  'ballot.settle': settleBallot,
  'roles.get': getRoles,
  'roles.holders': holders,
  'roles.changes': roleChanges,
  'roles.give': giveRoleTo,
  'roles.take': takeRoleFrom,
  'phrases.get': phrases,
  'phrases.set': changePhrases,
  'policy.current': currentPolicy,
  'policy.get': policy,
  'policy.preview': previewOfPolicy,
  'policy.propose': propose,
  'policy.cancel': cancel,
  'calendar.get': calendar,
  'calendar.set': changeCalendar,
  'quality.plant': qualityPlant,
  'quality.scopes': qualityScopes,
  'quality.scope': qualityScope,
  'quality.mine': qualityMine,
  'quality.cases': qualityCases,
  'quality.signals': qualitySignals,
  'quality.seen': signalSeen,
  'blind.list': blindReviews,
  'blind.get': oneBlindReview,
  'blind.give': giveBlindReview,
  'roster.preview': preview,
  'roster.start': start,
  'roster.step': step,
  'roster.stop': stop,
  'roster.job': job,
};
