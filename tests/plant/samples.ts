import type { EndpointName, Input } from '#shared/contract/index';
import type { OfferedMove } from '#shared/model/moveInputs';
import { draft } from './drafts';
import { seasonSamples } from './seasonSamples';

type MoveSamples = { readonly [M in OfferedMove]: Omit<Input<`suggestion.${M}`>, 'requestId' | 'id' | 'version'> };

const { requestId: _, ...content } = draft('');

/** An earlier suggestion that others may repeat; `suggestionIn` files it. */
export const originalId = 'original-000001';

const inHalfAYear = new Date(Date.now() + 180 * 86_400_000).toISOString().slice(0, 10);

/** What a sensible person sends with each move. */
export const moveSamples = {
  resubmit: { ...content, title: '三号冲床加装双手启动按钮' },
  withdraw: { words: '已经有人提过' },
  accept: {},
  return: { words: '请写明是哪台冲床' },
  decline: { reason: 'notConcrete', words: '措施还不够具体，请说明按钮装在哪里、由谁来装' },
  markDuplicate: { originalId, words: '与三月的建议相同' },
  transfer: { unitId: 'power', words: '这是动力设备，归动能分厂' },
  escalate: { group: 'equipmentEnergy' },
  sendBack: { words: '本单位可以自己定' },
  consult: { group: 'equipmentEnergy', words: '这样改线路安全吗' },
  advise: { words: '可以，注意接地' },
  appeal: { words: '现场已经试过，确实可行' },
  inviteExperts: { expertIds: ['p-tang'], words: '本组只剩一位' },
  score: { marks: { novelty: 70, feasibility: 80, benefit: 75, spread: 70 }, comment: '可行，效益看得见' },
  adopt: { grade: 'second', implementable: true, words: '同意实施' },
  start: {},
  reportCompletion: { done: '按钮已经装好，试运行两周', benefitFen: 120_000 },
  verifyCompletion: { words: '现场看过' },
  rejectCompletion: { words: '左侧按钮还没有接线' },
  standardise: { kind: 'operatingProcedure', documentNumber: 'CY-07' },
  abandon: { words: '设备下月报废，不再改造' },
  reassign: { implementerId: 'p-lin', words: '原实施人出差' },
  extend: { completeBy: inHalfAYear, words: '等备件到货' },
  revoke: { words: '上一步的结论下早了' },
  correct: { grade: 'first', words: '等级录错了' },
  invalidate: { reason: 'notSuggestion', words: '这是一份报修单' },
} as const satisfies MoveSamples;

export const offeredMoves = Object.keys(moveSamples) as OfferedMove[];

const person = 'p-zhao';
const ids = { requestId: 'sample-000001', id: 'sample-000002' };
const sheet = { fileId: 'cloud://env.bucket/roster/2026/folder/1.xlsx', folderId: 'sample-000003' };

/** One good input for every endpoint. */
export const samples: { readonly [E in EndpointName]: Input<E> } = {
  'me.get': {},
  'home.get': {},
  'inbox.list': {},
  'inbox.unread': {},
  'inbox.seen': { until: '2026-03-02T04:00:00.000Z' },
  'messages.get': {},
  'messages.note': { requestId: ids.requestId, accepted: ['result'], declined: ['review'] },
  'binding.bind': { workNumber: 'A1024', name: '张三', code: '12345678' },
  'binding.issue': { personId: person },
  'binding.sheet': { unitId: 'stamping', teamId: 'stamping1' },
  'people.search': { query: '张' },
  'people.colleagues': { query: '赵铁' },
  'org.units': {},
  'files.openFolder': { requestId: ids.requestId, purpose: 'photos' },
  'suggestion.submit': {
    ...draft(ids.requestId), authorId: person, coAuthorIds: ['p-he'], source: 'employee', wantsToImplement: false, benefitEstimate: { fen: 120_000, basis: '每月少用两桶油 × 50 元 × 12 个月' },
  },
  'suggestion.mine': {},
  'suggestion.get': { id: ids.id },
  'suggestion.find': { number: '261122-7K3M' },
  'suggestion.search': { query: '冲床' },
  'duplicates.check': { problem: '三号冲床单手即可启动，有夹手的危险。' },
  'queue.list': { show: 'due', status: 'submitted', category: 'safetyEnvironment', teamId: 'stamping1' },
  'queue.overview': { show: 'due' },
  'suggestion.resubmit': { ...ids, ...moveSamples.resubmit },
  'suggestion.withdraw': { ...ids, ...moveSamples.withdraw },
  'suggestion.accept': { ...ids, ...moveSamples.accept, version: 1 },
  'suggestion.return': { ...ids, ...moveSamples.return },
  'suggestion.decline': { ...ids, ...moveSamples.decline },
  'suggestion.score': { ...ids, ...moveSamples.score },
  'suggestion.adopt': { ...ids, ...moveSamples.adopt, implementerId: person, completeBy: '2026-12-31' },
  'suggestion.start': { ...ids, ...moveSamples.start },
  'suggestion.reportCompletion': { ...ids, ...moveSamples.reportCompletion },
  'suggestion.verifyCompletion': { ...ids, ...moveSamples.verifyCompletion, benefitFen: 0 },
  'suggestion.rejectCompletion': { ...ids, ...moveSamples.rejectCompletion },
  'suggestion.standardise': { ...ids, ...moveSamples.standardise },
  'suggestion.markDuplicate': { ...ids, ...moveSamples.markDuplicate },
  'suggestion.transfer': { ...ids, ...moveSamples.transfer },
  'suggestion.escalate': { ...ids, ...moveSamples.escalate },
  'suggestion.sendBack': { ...ids, ...moveSamples.sendBack },
  'suggestion.consult': { ...ids, ...moveSamples.consult },
  'suggestion.advise': { ...ids, ...moveSamples.advise },
  'suggestion.appeal': { ...ids, ...moveSamples.appeal },
  'suggestion.inviteExperts': { ...ids, ...moveSamples.inviteExperts },
  'suggestion.abandon': { ...ids, ...moveSamples.abandon },
  'suggestion.reassign': { ...ids, ...moveSamples.reassign },
  'suggestion.extend': { ...ids, ...moveSamples.extend },
  'suggestion.revoke': { ...ids, ...moveSamples.revoke },
  'suggestion.correct': { ...ids, ...moveSamples.correct },
  'suggestion.invalidate': { ...ids, ...moveSamples.invalidate },
  ...seasonSamples,
  'points.get': { year: 2026 },
  'trial.step': { year: 2026, changes: { 'awardYuan.first': 150 } },
  'ledger.entry': { id: 'points:adopted:nothing:1' },
  'ledger.recounts': {},
  'ledger.recount': { requestId: ids.requestId },
  'ledger.step': { id: 'sample-000009' },
  'ledger.repair': { requestId: ids.requestId, personId: person, year: 2020, words: '按分录重算' },
  'ledger.export': { part: 'policies' },
  'awards.mine': {},
  'awards.batches': {},
  'awards.pending': {},
  'awards.prepare': { month: '2020-01' },
  'awards.step': { month: '2020-01' },
  'awards.batch': { month: '2020-01' },
  'awards.lines': { month: '2020-01', unitId: 'stamping' },
  'awards.entries': { month: '2020-01', personId: person },
  'awards.confirm': { month: '2020-01' },
  'awards.sheet': { month: '2020-01' },
  'roles.get': { personId: person },
  'roles.holders': { role: 'specialist' },
  'roles.changes': {},
  'roles.give': { requestId: 'sample-000004', personId: person, role: 'unitReviewer', scope: 'stamping', from: '2099-01-01', words: '评审组增补' },
  'roles.take': { requestId: 'sample-000005', personId: 'p-he', role: 'unitReviewer', scope: 'stamping', from: '2020-01-01', lastDay: '2099-12-31' },
  'policy.current': {},
  'policy.get': {},
  'policy.preview': { from: '2099-01-01', changes: { 'awardYuan.first': 150 } },
  'policy.propose': { requestId: ids.requestId, from: '2099-01-01', changes: { 'awardYuan.first': 150 }, note: '厂长办公会决定' },
  'policy.cancel': { requestId: ids.id, version: 'v9' },
  'calendar.get': { year: 2026 },
  'calendar.set': { requestId: 'sample-000004', year: 2099, daysOff: ['2099-10-01'], daysWorked: ['2099-10-10'] },
  'quality.plant': { month: '2026-11' },
  'quality.scopes': { month: '2026-11' },
  'quality.scope': { month: '2026-11', scope: 'unit:stamping' },
  'quality.mine': { month: '2026-11' },
  'quality.cases': { month: '2026-11', scope: 'unit:stamping', figure: 'late', personId: 'p-he' },
  'roster.preview': sheet,
  'roster.start': { ...sheet, requestId: ids.requestId, wholeRoster: true },
  'roster.step': { jobId: ids.requestId },
  'roster.stop': { jobId: ids.requestId },
  'roster.job': {},
};
