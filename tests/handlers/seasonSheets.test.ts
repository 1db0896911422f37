import { readWorksheets } from '../../cloudfunctions/services/spreadsheet';
import { addPrize, draftSeason, givePoints, openSeason, reserving } from '../plant/season';
import { openTestPlant, type TestPlant } from '../plant/testPlant';

let plant: TestPlant;
beforeEach(async () => { plant = await openTestPlant(); });
afterEach(() => plant.close());

async function sheetsOf(seasonId: string, what: 'pickUp' | 'payroll') {
  const { url, name } = await plant.does('zhou', 'season.sheet', { seasonId, what });
  const read = await readWorksheets(Buffer.from(await (await fetch(url)).arrayBuffer()));
  if (!Array.isArray(read)) throw new Error('the list does not open');
  return { name, sheets: read };
}

/** Lin has collected an umbrella and a lamp, Zhao gave an umbrella back, Qian's waits at the other unit. */
async function played() {
  const { id: seasonId, year } = await draftSeason(plant, { limitPerPerson: 2 });
  const [umbrella, lamp] = [await addPrize(plant, seasonId, { name: '雨伞', tierId: '1', stock: 3 }), await addPrize(plant, seasonId, { name: '台灯', tierId: '1', stock: 3 })];
  await plant.does('zhou', 'season.open', { requestId: plant.newId(), seasonId });
  for (const who of ['lin', 'zhao', 'qian'] as const) await givePoints(plant, who, 12);
  const reserve = async (who: 'lin' | 'zhao' | 'qian', prizeId: string) => (await plant.does(who, 'prizes.reserve', reserving(plant, prizeId))).id;
  for (const prizeId of [umbrella, lamp]) await plant.does('sun', 'desk.handOut', { requestId: plant.newId(), reservationId: await reserve('lin', prizeId) });
  await plant.does('zhao', 'prizes.cancel', { requestId: plant.newId(), reservationId: await reserve('zhao', umbrella) });
  await reserve('qian', umbrella);
  return { seasonId, year };
}

test('the list to sign has a sheet for each unit, everything that was not given back, and a place to sign', async () => {
  const { seasonId, year } = await played();
  const { name, sheets } = await sheetsOf(seasonId, 'pickUp');
  expect(name).toBe(`奖品领取名单-${year}.xlsx`);
  expect(sheets.map(([head]) => head)).toEqual([['序号', '工号', '姓名', '班组', '奖品', '状态', '签收'], ['序号', '工号', '姓名', '班组', '奖品', '状态', '签收']]);
  const rows = sheets.map(([, ...lines]) => lines.map((line) => line.slice(1, 6).join(' ')).sort());
  expect(rows.sort((a, b) => a.length - b.length)).toEqual([['QIAN 钱进 一班 雨伞 待领取'], ['LIN 林小满 一班 台灯 已领取', 'LIN 林小满 一班 雨伞 已领取']]);
});

test('the list for payroll has the value of what each person was handed out, once a person, and its sum', async () => {
  const { seasonId, year } = await played();
  const { name, sheets: [list = []] } = await sheetsOf(seasonId, 'payroll');
  expect(name).toBe(`奖品价值汇总-${year}.xlsx`);
  expect(list[0]).toEqual(['序号', '单位', '工号', '姓名', '奖品', '价值（元）']);
  const [lin, sum, ...more] = list.slice(1);
  expect(lin?.slice(0, 4)).toEqual([1, '冲压分厂', 'LIN', '林小满']);
  expect(String(lin?.[4]).split('、').sort()).toEqual(['台灯', '雨伞']);
  expect([lin?.[5], sum?.[1], sum?.[5], more]).toEqual([60, '合计', 60, []]);
});

test('a season in which nobody reserved gives a list that says so', async () => {
  const { seasonId } = await openSeason(plant);
  expect((await sheetsOf(seasonId, 'pickUp')).sheets.flat(2)).toEqual(['没有预订']);
  expect((await sheetsOf(seasonId, 'payroll')).sheets[0]?.[1]?.[5]).toBe(0);
});
