import * as z from 'zod';
import { id } from '../model/common';
import { contentInput, filingInput, moveInputs } from '../model/moveInputs';
import type { Result } from '../result';
import { annualEndpoints } from './annual';
import { awardEndpoints } from './awards';
import { ballotEndpoints, ballotTask } from './ballot';
import { duplicatesInput, similarLine } from './duplicates';
import type { Endpoint } from './endpoint';
import { ledgerEndpoints } from './ledger';
import { callMove } from './moveEndpoint';
import { messagesInputs, messagesView } from './messages';
import { cursor, page } from './page';
import { phraseEndpoints } from './phrases';
import { policyEndpoints } from './policy';
import { qualityEndpoints } from './quality';
import { queueFilter, queueLine, queueOverview } from './queue';
import { jobView, rosterInputs, rosterPreview } from './roster';
import { personRoles, roleChangeView, rolesInputs } from './roles';
import { secrecyEndpoints } from './secrecy';
import { trialEndpoints } from './trial';
import { seasonEndpoints } from './season';
import { codeSlip, colleagueLine, meView, moment, noticeLine, personLine, pointsView, receipt, suggestionLine, suggestionView } from './views';

const requestId = id.describe('Made on the phone; a repeated call with it answers as the first time');

/** Everything the phone may ask of the cloud. */
export const contract = {
  'me.get': {
    what: 'Who am I; a visitor is not bound', input: z.strictObject({}), output: meView, who: ['visitor'], refusals: [],
  },
  'home.get': {
    what: 'What a person sees first: points and awards of the year, what waits, what is new, the latest own suggestions',
    input: z.strictObject({}),
    output: z.object({ year: z.number().int(), points: z.number().int(), awardsFen: z.number().int(), waiting: z.number().int(), unread: z.number().int(), blind: z.number().int().describe('Blind second reviews that an expert may give'), calendarMissing: z.number().int().nullable().describe('For the office: a year whose working days nobody has filled in'), ballot: ballotTask, latest: z.array(suggestionLine) }),
    who: ['employee'], refusals: [],
  },

  'inbox.list': {
    what: 'Moves that concern the caller, made by others, newest first', input: z.strictObject({ cursor }), output: page(noticeLine), who: ['employee'], refusals: [],
  },
  'inbox.unread': {
    what: 'How many notices are new since the inbox was looked at; no more than 100 are counted',
    input: z.strictObject({}), output: z.object({ unread: z.number().int() }), who: ['employee'], refusals: [],
  },
  'inbox.seen': {
    what: 'The inbox was looked at up to this moment', input: z.strictObject({ until: moment }), output: z.object({ unread: z.number().int() }), who: ['employee'], refusals: [],
  },

  'messages.get': {
    what: 'Which subscribe messages the caller has accepted, and how many are left of each', input: z.strictObject({}), output: messagesView, who: ['employee'], refusals: [],
  },
  'messages.note': {
    what: 'What the caller answered when WeChat asked: one acceptance is one message', input: messagesInputs.note, output: messagesView, who: ['employee'], refusals: ['idReused'],
  },

  'binding.bind': {
    what: 'Bind this WeChat account to a person by work number, name and binding code; an earlier account is unbound',
    input: z.strictObject({ workNumber: z.string().trim().min(1).max(20), name: z.string().trim().min(1).max(30), code: z.string().trim().min(1).max(20) }),
    output: meView, who: ['visitor'], refusals: ['wrongBinding', 'bindingLocked', 'alreadyBound'],
  },
  'binding.issue': {
    what: 'A binding code for one person; the code still valid is given again',
    input: z.strictObject({ personId: z.string().max(64) }), output: codeSlip, who: ['office', 'specialist'], refusals: ['notFound'],
  },
  'binding.sheet': {
    what: 'Binding codes for the people of a team or unit who are not bound yet, to print and cut',
    input: z.strictObject({ unitId: z.string().max(64), teamId: z.string().max(64).optional(), cursor }),
    output: page(codeSlip), who: ['office', 'specialist'], refusals: [],
  },
  'people.search': {
    what: 'People at the plant whose name or work number begins so',
    input: z.strictObject({ query: z.string().trim().min(1).max(30), cursor }),
    output: page(personLine), who: ['office', 'specialist', 'groupLead'], refusals: [],
  },
  'people.colleagues': {
    what: 'Colleagues of the caller’s unit, for the office of the plant, whose name or work number begins so; a few, and of each only what tells them apart',
    input: z.strictObject({ query: z.string().trim().min(2).max(30) }), output: z.object({ items: z.array(colleagueLine) }), who: ['employee'], refusals: [],
  },
  'org.units': {
    what: 'Units with their teams',
    input: z.strictObject({}),
    output: z.object({ units: z.array(z.object({ id: z.string(), name: z.string(), teams: z.array(z.object({ id: z.string(), name: z.string() })) })) }),
    who: ['employee'], refusals: [],
  },

  'files.openFolder': {
    what: 'A storage folder for the files of one draft or one roster sheet; only files inside it are accepted with that requestId',
    input: z.strictObject({ requestId, purpose: z.enum(['photos', 'roster']) }),
    output: z.object({ folder: z.string(), photosMax: z.number().int() }), who: ['employee'], refusals: ['idReused'],
  },

  'suggestion.submit': {
    what: 'File a suggestion; its id is the requestId',
    input: z.strictObject({ requestId }).extend(contentInput.shape).extend(filingInput.shape), output: receipt, who: ['employee'],
    refusals: ['secrecyUnconfirmed', 'authorUnfit', 'coAuthorUnfit', 'sameAgain', 'contentIncomplete', 'classifiedWord', 'textRefused', 'foreignFile', 'photoMissing', 'photoUnreadable', 'photoCarriesLocation', 'photoTooLarge', 'idReused'],
    move: { name: 'submit', by: ['author'] },
  },
  'suggestion.mine': {
    what: 'The caller’s own suggestions, newest first',
    input: z.strictObject({ cursor }), output: page(suggestionLine), who: ['employee'], refusals: [],
  },
  'suggestion.find': {
    what: 'A suggestion of any unit by the number people say, for those who judge others',
    input: z.strictObject({ number: z.string().trim().toUpperCase().min(1).max(20) }), output: page(suggestionLine), who: ['specialist', 'unitReviewer', 'expert', 'groupLead', 'office', 'leader'], refusals: [],
  },
  'suggestion.search': {
    what: 'Suggestions the caller may read: by the beginning of the number, else by the author’s whole name, else by the beginning of the title',
    input: z.strictObject({ query: z.string().trim().min(2).max(60), cursor }), output: page(suggestionLine),
    who: ['specialist', 'unitReviewer', 'expert', 'groupLead', 'office', 'leader'], refusals: [],
  },
  'suggestion.get': {
    what: 'One suggestion with photos, whole history, holder, due date, and the moves open to the caller',
    input: z.strictObject({ id }), output: suggestionView, who: ['employee'], refusals: ['notFound'],
  },
  'duplicates.check': {
    what: 'What was filed before and is like this, the most alike first: how alike, what both say, what only one says',
    input: duplicatesInput, output: z.object({ items: z.array(similarLine) }), who: ['employee'], refusals: ['classifiedWord'],
  },
  'queue.list': {
    what: 'One part of the caller’s work, most urgent first, narrowed by status, category and team',
    input: queueFilter.extend({ cursor }), output: page(queueLine), who: ['employee'], refusals: [],
  },
  'queue.overview': {
    what: 'How much one part of the caller’s work holds, by status, category and team',
    input: queueFilter.pick({ show: true }), output: queueOverview, who: ['employee'], refusals: [],
  },

  'suggestion.resubmit': callMove('resubmit', 'Send a returned suggestion again, completed', moveInputs.resubmit, receipt),
  'suggestion.withdraw': callMove('withdraw', 'Take a suggestion back before it is decided', moveInputs.withdraw, receipt),
  'suggestion.accept': callMove('accept', 'Take a suggestion in for the unit’s review', moveInputs.accept, receipt),
  'suggestion.return': callMove('return', 'Ask the author to complete it, saying what is missing', moveInputs.return, receipt),
  'suggestion.decline': callMove('decline', 'Do not adopt it, saying why', moveInputs.decline, receipt),
  'suggestion.score': callMove('score', 'Give one’s scores and a comment as a member of the panel; once, and not shown to those who have not scored', moveInputs.score, receipt),
  'suggestion.adopt': callMove('adopt', 'Adopt it with a grade; an implementable one is given to an implementer until a day', moveInputs.adopt, receipt),
  'suggestion.markDuplicate': callMove('markDuplicate', 'Mark it as a duplicate of an earlier one; the link is kept', moveInputs.markDuplicate, receipt),
  'suggestion.transfer': callMove('transfer', 'Give it to another unit to review', moveInputs.transfer, receipt),
  'suggestion.escalate': callMove('escalate', 'Hand it to an expert group: company level, or another field', moveInputs.escalate, receipt),
  'suggestion.sendBack': callMove('sendBack', 'Give it back to the unit’s review', moveInputs.sendBack, receipt),
  'suggestion.consult': callMove('consult', 'Ask an expert group for advice; the unit goes on holding it', moveInputs.consult, receipt),
  'suggestion.advise': callMove('advise', 'Answer a unit that asked for advice', moveInputs.advise, receipt),
  'suggestion.appeal': callMove('appeal', 'Ask once for a second look by others, within the time allowed', moveInputs.appeal, receipt),
  'suggestion.inviteExperts': callMove('inviteExperts', 'Name experts of other groups for an appeal whose own group is short', moveInputs.inviteExperts, receipt),
  'suggestion.start': callMove('start', 'Begin to carry it out', moveInputs.start, receipt),
  'suggestion.reportCompletion': callMove('reportCompletion', 'Report it done, with photos and benefit', moveInputs.reportCompletion, receipt),
  'suggestion.verifyCompletion': callMove('verifyCompletion', 'Confirm that it is done and what it brings', moveInputs.verifyCompletion, receipt),
  'suggestion.rejectCompletion': callMove('rejectCompletion', 'Send it back to be finished', moveInputs.rejectCompletion, receipt),
  'suggestion.standardise': callMove('standardise', 'Record the document that makes it the standard', moveInputs.standardise, receipt),

  'suggestion.abandon': callMove('abandon', 'End the implementation, saying why', moveInputs.abandon, receipt),
  'suggestion.reassign': callMove('reassign', 'Give the implementation to somebody else', moveInputs.reassign, receipt),
  'suggestion.extend': callMove('extend', 'Set a later day for completion, saying why', moveInputs.extend, receipt),
  'suggestion.revoke': callMove('revoke', 'Take the last decision back; what was earned by it is reversed', moveInputs.revoke, receipt),
  'suggestion.correct': callMove('correct', 'Set grade, implementable or benefit right; the difference is paid or taken back', moveInputs.correct, receipt),
  'suggestion.invalidate': callMove('invalidate', 'Declare it invalid: no suggestion, or classified', moveInputs.invalidate, receipt),

  'points.get': {
    what: 'Points and awards of a year with every entry and its reason; the current year when left out',
    input: z.strictObject({ year: z.number().int().min(2000).max(2100).optional(), cursor }),
    output: pointsView, who: ['employee'], refusals: [],
  },

  ...awardEndpoints,
  ...ballotEndpoints,
  ...annualEndpoints,
  ...ledgerEndpoints,
  ...trialEndpoints,
  ...seasonEndpoints,

  'roles.get': { what: 'One person with all roles, past, present and coming', input: rolesInputs.get, output: personRoles, who: ['office'], refusals: ['notFound'] },
  'roles.holders': {
    what: 'Who holds a role now or later, in one unit or group or in all', input: rolesInputs.holders.extend({ cursor }), output: page(personRoles), who: ['office'], refusals: [],
  },
  'roles.changes': {
    what: 'Who gave or took which role, newest first', input: rolesInputs.changes.extend({ cursor }), output: page(roleChangeView), who: ['office'], refusals: [],
  },
  'roles.give': {
    what: 'Give somebody a role for a unit, a group or the plant, from and until a day; also as a stand-in for somebody absent',
    input: rolesInputs.give, output: roleChangeView, who: ['office'],
    refusals: ['notFound', 'scopeUnknown', 'datesUnfit', 'standInUnfit', 'roleHeld', 'idReused'],
  },
  'roles.take': {
    what: 'Take a role from somebody, now or after a last day; the office is never left without anybody', input: rolesInputs.take, output: roleChangeView, who: ['office'],
    refusals: ['notFound', 'roleUnknown', 'lastDayUnfit', 'lastOffice', 'idReused'],
  },

  ...phraseEndpoints,
  ...policyEndpoints,
  ...qualityEndpoints,
  ...secrecyEndpoints,

  'roster.preview': {
    what: 'What an uploaded roster would change, and each bad row with the reason; changes nothing',
    input: rosterInputs.preview, output: rosterPreview, who: ['office'],
    refusals: ['foreignFile', 'fileUnreadable', 'fileTooLarge', 'headerMissing', 'nothingToImport'],
  },
  'roster.start': {
    what: 'Begin the import as a job', input: rosterInputs.start, output: jobView, who: ['office'],
    refusals: ['foreignFile', 'fileUnreadable', 'fileTooLarge', 'headerMissing', 'nothingToImport', 'jobRunning', 'idReused'],
  },
  'roster.step': {
    what: 'Carry the import on by one step; also takes up a stopped one', input: rosterInputs.step, output: jobView, who: ['office'],
    refusals: ['notFound', 'fileUnreadable'],
  },
  'roster.stop': {
    what: 'Stop the import after the step under way', input: rosterInputs.stop, output: jobView, who: ['office'],
    refusals: ['notFound', 'jobNotRunning'],
  },
  'roster.job': {
    what: 'How far an import is', input: rosterInputs.job, output: z.object({ job: jobView.nullable() }), who: ['office'], refusals: [],
  },
} as const satisfies Record<string, Endpoint>;

/** Answered by the host itself, whatever the endpoint. */
export const hostRefusals = ['unknownEndpoint', 'invalidInput', 'notBound', 'leftPlant', 'notAllowed'] as const;

export type Contract = typeof contract;
export type EndpointName = keyof Contract;
/** What a caller sends; defaults may be left out. */
export type Input<E extends EndpointName> = z.input<Contract[E]['input']>;
/** What a handler gets, parsed. */
export type Parsed<E extends EndpointName> = z.output<Contract[E]['input']>;
export type Output<E extends EndpointName> = z.input<Contract[E]['output']>;
export type RefusalOf<E extends EndpointName> = Contract[E]['refusals'][number] | (typeof hostRefusals)[number];
/** What a handler gives back. */
export type Answered<E extends EndpointName> = Result<Output<E>, RefusalOf<E>>;

/** What the phone gets. */
export type Answer<E extends EndpointName> =
  | { readonly ok: true; readonly data: Output<E> }
  | { readonly ok: false; readonly refusal: RefusalOf<E>; readonly message: string; readonly details?: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly fault: string; readonly message: string };
