import fc from 'fast-check';
import { guessCategory } from '#shared/domain/writing/category';
import { hintsFor } from '#shared/domain/writing/hints';
import { categoryNames } from '#shared/policy/categories';

test.each([
  ['三号冲床单手即可启动，有夹手的危险', 'safetyEnvironment'],
  ['行车踏板磨平，雨天打滑', 'safetyEnvironment'],
  ['扳手乱放，用的时候找不到，建议定置摆放', 'siteManagement'],
  ['焊接后有毛刺，每班返工三十件', 'technologyQuality'],
  ['换模要等叉车，来回跑，节拍跟不上', 'productionEfficiency'],
  ['二号空压机轴承缺润滑，上月故障两次', 'equipmentEnergy'],
  ['午休时厂房照明不关，空转耗电', 'energySaving'],
  ['手套用量大，可以利旧，节约采购成本', 'cost'],
  ['请假要跑三个部门签字，审批流程太长', 'generalManagement'],
  ['食堂排队太久，班车也晚点', 'lifeLogistics'],
] as const)('“%s” is taken for %s', (text, category) => {
  expect(guessCategory(text)).toBe(category);
});

test.each(['', '你好', '这里不太好'])('nothing is guessed from “%s”', (text) => expect(guessCategory(text)).toBeNull());

test('where two speak alike, nothing is guessed', () => expect(guessCategory('食堂的审批')).toBeNull());

test('whatever is typed, the guess is a category or none, and full-width signs change nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    const guess = guessCategory(text);
    return (guess === null || categoryNames.includes(guess)) && guess === guessCategory(text.normalize('NFKC'));
  }));
  expect(guessCategory('６Ｓ')).toBe('siteManagement');
});

const good = { problem: '三号冲床单手即可启动，另一只手可能还在模具区，有夹手的危险。', measure: '在床身两侧加装双手同时按压的启动按钮。' };

test('who has said where, what and how is told nothing', () => expect(hintsFor(good)).toEqual({ problem: [], measure: [] }));

test.each([
  ['nothing at all', { problem: '', measure: '' }],
  ['a text that is only begun', { problem: '灯不亮', measure: '' }],
  ['a long one in words of its own', { problem: good.problem, measure: '先请师傅示范两遍，再由徒弟照着来，'.repeat(4) }],
])('%s gives no hint: it helps, it does not nag', (_what, text) => {
  expect(hintsFor(text)).toEqual({ problem: [], measure: [] });
});

test.each([
  ['a complaint without a measure', { ...good, measure: '' }, 'measureMissing'],
  ['a measure that only asks for care', { ...good, measure: '希望领导重视，加强管理' }, 'onlyWish'],
  ['the problem told twice', { ...good, measure: good.problem }, 'sameTwice'],
  ['a measure without a deed', { ...good, measure: '这样大家都会方便很多也舒服' }, 'how'],
] as const)('%s is answered by one hint', (_what, text, hint) => {
  expect(hintsFor(text).measure).toEqual([hint]);
});

test('a wish with a deed in it is a measure', () => {
  expect(hintsFor({ ...good, measure: '建议车间加强管理，每班交接时挂牌登记' }).measure).toEqual([]);
});

test('a problem that nobody could find is asked where', () => {
  expect(hintsFor({ ...good, problem: '大家干活的时候总是觉得很不方便' }).problem).toEqual(['where']);
});
