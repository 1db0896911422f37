import type { SuggestionView } from '#shared/contract/views';
import { nextWords } from '../../../miniprogram/src/packages/suggestion/detail/nextWords';
import { view } from './view';

type Line = SuggestionView['history'][number];
const year = new Date().getFullYear();
const happened = (move: Line['move'], more: Partial<Line> = {}): Line =>
  ({ id: `h-${move}`, at: `${year}-03-05T01:00:00.000Z`, move, from: null, to: 'submitted', byName: '李专员', as: 'specialist', policyVersion: 'v1', photos: [], ...more });
const after = (status: SuggestionView['status'], history: Line[], more: Partial<SuggestionView> = {}) => nextWords(view({ status, history, ...more }));

test.each([
  ['what a returned one lacks, who said so, and what to do',
    after('returned', [happened('return', { words: '请写明哪台冲床' })]), '还缺内容，3月5日由李专员（专员）退回：“请写明哪台冲床”。接下来：提出人按要求补充，再重新提交。'],
  ['why it was not adopted, in the reason and the words given, and until when an appeal is open',
    after('declined', [happened('decline', { reason: 'notConcrete', words: '按钮装在哪里' })], { appealUntil: `${year}-03-20T15:59:59.999Z` }),
    '没有采纳，3月5日由李专员（专员）决定，原因是措施不够具体：“按钮装在哪里”。不同意的，3月20日前可以申请一次复议。'],
  ['no appeal to those who may not make it', after('duplicate', [happened('markDuplicate')]), '与更早的建议重复，3月5日由李专员（专员）认定。'],
  ['grade, who carries it out and by when',
    after('adopted', [happened('adopt')], { grade: 'second', implementable: true, implementerName: '赵铁柱', completeBy: `${year}-05-04T15:59:59.999Z` }),
    '3月5日由李专员（专员）采纳，评为二等。接下来：赵铁柱动手实施，5月4日前完成后报告。'],
  ['the end of an idea that cannot be carried out now',
    after('adopted', [happened('adopt')], { grade: 'third', implementable: false }), '3月5日由李专员（专员）采纳，评为三等。目前不具备实施条件，到此为止。'],
  ['what is still to be done after a rejected completion',
    after('implementing', [happened('reportCompletion'), happened('rejectCompletion', { words: '左侧没接线' })], { implementerName: '赵铁柱', completeBy: null }),
    '验收没有通过：“左侧没接线”。赵铁柱正在实施。接下来：完成并报告，再验收。'],
  ['why a decision was taken back',
    after('unitReview', [happened('revoke', { words: '结论下早了', as: 'office' })]), '办公室撤销了上一步的结论：“结论下早了”。接下来：评审后给出结论，采纳的会定等级。'],
  ['that an appeal goes to others',
    after('expertReview', [happened('appeal', { as: 'author' })], { onAppeal: true }), '提出人申请了复议。接下来：由没有参加过前次评审的专家给出结论。'],
  ['why it ended', after('abandoned', [happened('abandon', { words: '设备报废' })]), '3月5日由李专员（专员）终止实施：“设备报废”。已得的积分和奖励不变。'],
  ['that nobody took it back but the clock',
    after('withdrawn', [happened('return'), happened('withdraw', { as: 'clock', byName: '系统' })]), '没有在期限内补充，3月5日由系统撤回，到此为止。'],
  ['why it came back, also when the clock reminded since',
    after('unitReview', [happened('sendBack', { words: '本单位可以定' }), happened('remind', { as: 'clock', byName: '系统' })]), '专家组退回基层评审：“本单位可以定”。接下来：评审后给出结论，采纳的会定等级。'],
  ['why it is invalid', after('invalid', [happened('invalidate', { invalidReason: 'notSuggestion', words: '这是报修' })]), '3月5日由李专员（专员）认定为无效，不属于建议：“这是报修”。'],
])('the author reads %s', (_what, words, expected) => { expect(words).toBe(expected); });
