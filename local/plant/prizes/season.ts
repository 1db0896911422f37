import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EndpointName, Input, Output } from '#shared/contract/index';
import { daysLater, yearOf } from '#shared/domain/time';
import type { Cloud } from '../../cloudbase/cloud';
import type { PlantCaller } from '../caller';
import { accountOf } from '../people';
import type { PrizeDrawing } from './drawings';

export const prizePicturePath = (drawing: PrizeDrawing): string => join(__dirname, `${drawing}.jpg`);

const dayMs = 86_400_000;
const office = accountOf('A1001');

const tiers = [{ name: '一档', points: 2 }, { name: '二档', points: 5 }, { name: '三档', points: 10 }, { name: '四档', points: 40 }];

type Row = readonly [drawing: PrizeDrawing, name: string, tierId: string, yuan: number, stock: number, words: string];

const prizes: readonly Row[] = [
  ['umbrella', '折叠雨伞', '1', 39, 60, '全自动开合，三折'],
  ['towel', '纯棉毛巾两条', '1', 35, 60, '浴巾、面巾各一条'],
  ['gloves', '防滑手套五双', '1', 30, 40, '掌面浸胶，可水洗'],
  ['cup', '保温杯', '2', 89, 30, '500 毫升，316 不锈钢内胆'],
  ['lamp', '充电台灯', '2', 99, 20, '三档亮度，充一次用八小时'],
  ['bag', '双肩包', '2', 118, 20, '防泼水，可放 15 寸电脑'],
  ['kettle', '电热水壶', '2', 109, 12, '1.7 升，双层防烫'],
  ['tools', '家用工具箱', '3', 199, 10, '扳手、钳子、螺丝刀共 32 件'],
  ['cooker', '电饭煲', '3', 299, 6, '4 升，可预约'],
  ['watch', '运动手表', '3', 259, 1, '心率、计步，防水 50 米'],
  ['phone', '手机', '4', 1_999, 2, '国产，256 GB'],
  ['laptop', '笔记本电脑', '4', 4_999, 1, '14 寸，16 GB 内存'],
];

type Call = <E extends EndpointName>(openid: string, endpoint: E, input: Input<E>) => Promise<Output<E>>;
type Stage = { readonly call: Call; readonly store: PlantCaller['store']; readonly cloud: Cloud; readonly now: Date };

/** Opens a season of this year's points on the demo plant, with prizes on the shelf, some reserved and some handed out. */
export async function openDemoSeason(stage: Stage): Promise<void> {
  const { call, now, cloud } = stage;
  cloud.clock.set(new Date(now.getTime() - 3 * dayMs));
  const year = yearOf(now);
  const { id: seasonId } = await call(office, 'season.create', {
    requestId: 'demo-season-1', year, opensOn: daysLater(now, -4), endsOn: daysLater(now, 20), collectBy: daysLater(now, 40), limitPerPerson: 1, tiers,
  });
  for (const row of prizes) await addPrize(stage, seasonId, row);
  await call(office, 'season.open', { requestId: 'demo-season-2', seasonId });
  await redeem(stage, year);
}

async function addPrize({ call, cloud }: Stage, seasonId: string, [drawing, name, tierId, yuan, stock, words]: Row): Promise<void> {
  const requestId = `demo-prize-${drawing}`;
  const { folder } = await call(office, 'files.openFolder', { requestId, purpose: 'photos' });
  const picture = await cloud.storage.put(`${folder}/1.jpg`, readFileSync(prizePicturePath(drawing)));
  await call(office, 'prize.add', { requestId, seasonId, name, words, tierId, valueFen: yuan * 100, stock, picture });
  while (!(await call(office, 'prize.stock', { prizeId: requestId })).done);
}

/** Who reserves, by work number, and whether it was handed out since. The sports watch is sold out by it. */
const reservations: readonly (readonly [drawing: PrizeDrawing, handedOut: boolean])[] = [
  ['watch', true], ['cup', true], ['umbrella', false], ['bag', false], ['lamp', true], ['towel', false], ['cup', false], ['gloves', false],
];
/** People whom a demonstration plays choose for themselves. */
const undecided = ['p-a1030', 'p-a1023', 'p-a1016', 'p-a1001', 'p-a1002', 'p-a1041'];

async function redeem({ call, store }: Stage, year: number): Promise<void> {
  const accounts = await store.find('accounts', { where: { year, points: { from: 2 } }, orderBy: { field: 'points', direction: 'desc' }, limit: 50 });
  const rich = accounts.filter(({ personId }) => !undecided.includes(personId));
  for (const [i, [drawing, handedOut]] of reservations.entries()) {
    const account = rich[i];
    const row = prizes.find(([one]) => one === drawing);
    const points = tiers[Number(row?.[2]) - 1]?.points ?? 0;
    if (!account || account.points < points) continue;
    const openid = accountOf(account.personId.slice('p-'.length));
    const { id } = await call(openid, 'prizes.reserve', { requestId: `demo-redeem-${i + 1}`, prizeId: `demo-prize-${drawing}`, points });
    if (handedOut) await call(office, 'desk.handOut', { requestId: `demo-hand-out-${i + 1}`, reservationId: id });
  }
}
