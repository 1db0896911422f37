import { makes, suggestionFor } from '../plant/arrange';
import { adoptedInMarch, prepareSheet } from '../plant/awardCauses';
import { readWorksheets } from '../../cloudfunctions/services/spreadsheet';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

async function worksheets(month: string) {
  await prepareSheet(plant, month);
  await plant.does('zhou', 'awards.confirm', { month });
  const { url, name } = await plant.does('zhou', 'awards.sheet', { month });
  const read = await readWorksheets(Buffer.from(await (await fetch(url)).arrayBuffer()));
  if (!Array.isArray(read)) throw new Error('the payroll sheet does not open');
  return { name, pay: read[0] ?? [], details: read[1] ?? [], url };
}

test('the payroll sheet has a line for each person, sums by unit, the whole in figures and capitals, and room to sign', async () => {
  await adoptedInMarch(plant);
  plant.cloud.clock.set(new Date('2026-03-20T12:00:00+08:00').getTime());
  const other = await suggestionFor(plant, 'adopt', 'unitReview', { author: 'zhao' });
  await makes(plant, 'sun', 'adopt', other, { grade: 'first' });
  plant.cloud.clock.set(new Date('2026-04-05T12:00:00+08:00').getTime());
  const { name, pay, details } = await worksheets('2026-03');
  expect(name).toBe('奖励发放表-2026-03.xlsx');
  expect(pay[0]?.[0]).toBe('合理化建议逐条奖励发放表（2026年3月）');
  expect(pay.slice(2, 6)).toEqual([
    [1, '冲压分厂', 'LIN', '林小满', 1, 80, null],
    [2, '冲压分厂', 'ZHAO', '赵铁柱', 1, 120, null],
    [null, '冲压分厂 小计（2 人）', null, null, 2, 200, null],
    [null, '合计（2 人）', null, null, 2, 200, null],
  ]);
  expect(pay.flat()).toContain('合计金额（大写）：人民币贰佰元整');
  expect(pay.flat()).toEqual(expect.arrayContaining(['编制：', '审核：', '批准：']));
  expect(details.slice(1).map((row) => [row[1], row[4], row[7]])).toEqual([['LIN', '冲床加装双手启动按钮', 80], ['ZHAO', '冲床加装双手启动按钮', 120]]);
});

test('somebody from whom more is taken back than was earned stands there with words, and the total follows the ledger', async () => {
  const id = await adoptedInMarch(plant);
  await worksheets('2026-03');
  await makes(plant, 'zhou', 'correct', id, { grade: 'third' });
  plant.cloud.clock.set(new Date('2026-05-05T12:00:00+08:00').getTime());
  const { pay } = await worksheets('2026-04');
  expect(pay[2]).toEqual([1, '冲压分厂', 'LIN', '林小满', 2, -50, '更正后应扣回 50.00 元']);
  expect(pay.flat()).toContain('合计金额（大写）：人民币负伍拾元整');
});

test('asked for again, it is the same file', async () => {
  await adoptedInMarch(plant);
  const { url } = await worksheets('2026-03');
  const again = await plant.does('wu', 'awards.sheet', { month: '2026-03' });
  expect(new URL(again.url).pathname).toBe(new URL(url).pathname);
});
