// Suggestions as plants have them: a matter is a fault of a part of a machine at a place. Some matters are told several
// times, each time in other words; some tellings are filled in again for other lines, which are other matters. The same
// seed gives the same texts.
const places = ['冲压', '焊装', '涂装', '总装', '铸造', '机加', '热处理', '动能', '物流', '检测', '锻造', '模具'];
const machines = [
  '冲床', '剪板机', '点焊机', '机器人', '行车', '空压机', '退火炉', '清洗机', '输送带', '涂胶机', '数控车床', '液压站', '打包机', '风机', '拧紧机',
  '折弯机', '磨床', '加工中心', '抛丸机', '烘箱', '注塑机', '除尘器', '电瓶车', '试验台',
];
const parts = [
  '轴承', '油管接头', '密封圈', '皮带', '光栅', '限位开关', '滤芯', '导轨', '护罩', '气缸', '电缆', '喷嘴', '刀具', '滚轮', '按钮盒', '阀门',
  '链条', '联轴器', '传感器', '托盘', '定位销', '电磁阀', '减速机', '照明灯',
];
/** Each fault with ways to say it and cures, of which each can be said in two ways. */
const faults: readonly { readonly said: readonly string[]; readonly cures: readonly (readonly [string, string])[] }[] = [
  { said: ['漏油', '渗油，地上都是油', '往外淌油，打滑'], cures: [['更换为耐油件', '换成耐油的'], ['加装接油盘', '下面放一个接油的盘子']] },
  { said: ['磨损快', '用不了多久就磨坏', '寿命短，三天两头换'], cures: [['改用加硬材料', '换硬一点的材质'], ['加大接触面', '把受力的面做宽']] },
  { said: ['松动', '老是松，要反复紧', '震几天就晃'], cures: [['加装防松垫圈', '垫上防松的垫子'], ['画防松线每班点检', '画条线一眼看出松没松']] },
  { said: ['堵塞', '容易堵，流量上不去', '杂质多，一会儿就不通'], cures: [['加装过滤网', '前面加一道网'], ['每周清理一次', '固定星期一清掉']] },
  { said: ['发热', '烫手，要停机降温', '温度高报警'], cures: [['加装散热风扇', '装个小风扇吹着'], ['降低转速分段运行', '跑慢些歇一歇']] },
  { said: ['异响', '声音大，干活听不清', '嗡嗡叫，吵得头疼'], cures: [['加注润滑脂并做记录', '按点打黄油'], ['加装减振垫', '底下垫橡胶']] },
  { said: ['卡滞', '动作不顺，常常卡住', '走走停停不利索'], cures: [['重新调整间隙', '把缝隙调一调'], ['清理积屑并加刮板', '装个刮片把铁屑刮走']] },
  { said: ['老化', '时间长了开裂', '一碰就碎'], cures: [['列入备件定期更换', '做个更换周期表'], ['改用耐高温型', '换成不怕烤的']] },
  { said: ['看不清', '光线暗，要打手电', '标识磨没了认不出'], cures: [['更换为反光标识', '贴上会反光的牌'], ['增设一盏射灯', '旁边加个灯']] },
  { said: ['够不着', '太高，要踩凳子', '弯腰钻进去才摸得到'], cures: [['移到外侧操作面', '挪到站着能碰的地方'], ['加装踏台和扶手', '做个带扶手的台阶']] },
];
const openings = ['', '早班发现，', '点检时看到，', '新人反映，', '这台设备大修以后，', '每到夏天，', '夜里没人的时候，', '赶产量时，', '交接班时，'];
const harms = [
  (n: number) => `每月停机${n}次。`, (n: number) => `一个月修${n}回，师傅来回跑。`, (n: number) => `一班要多花${n}0分钟。`, (n: number) => `上季度报废${n}件。`,
  () => '有人差点受伤。', () => '后道工序等料。', () => '质检退回来好几批。', () => '备件也买不到。',
];
const doers = ['由机修班利用停机时间完成。', '材料用库里的边角料。', '请设备科出一张图。', '班组自己就能做。', '先在一台上试，好用再铺开。', '费用大约两百块。', '需要外协加工。'];
const titles = [
  ({ machine, part }: Matter) => `${machine}${part}改进`, ({ machine, part, fault }: Matter) => `${machine}${part}${fault.said[0]}治理`,
  ({ place, machine }: Matter) => `${place}${machine}小改小革`, ({ part }: Matter) => `关于${part}的一个建议`, ({ machine }: Matter) => `让${machine}更好用`,
] as const;
const sites = [({ place, line }: Matter) => `${place}车间${line}号线`, ({ place, line }: Matter) => `${place}${line}线`, ({ place, line }: Matter) => `${line}号线（${place}）`] as const;

type Matter = { readonly place: string; readonly line: number; readonly machine: string; readonly part: string; readonly fault: (typeof faults)[number]; readonly cure: readonly [string, string] };
type Text = { readonly id: string; readonly title: string; readonly text: string };
export type PlantTexts = { readonly corpus: readonly Text[]; readonly queries: readonly { readonly id: string; readonly exclude: readonly string[]; readonly relevant: readonly string[] }[] };

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const linesMost = 30;
const queriesMost = 200;

/** At least so many texts. One matter in three is told twice or three times; one in three is filled in again, for one to four other lines. */
export function plantTexts({ documents, seed }: { readonly documents: number; readonly seed: number }): PlantTexts {
  const random = randomFrom(seed);
  const upTo = (most: number) => Math.floor(random() * most);
  const oneOf = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  const corpus: Text[] = [];
  const queries: PlantTexts['queries'][number][] = [];
  const told = new Set<string>();
  const file = (text: Omit<Text, 'id'>): string => {
    const id = `g${String(corpus.length).padStart(7, '0')}`;
    corpus.push({ id, ...text });
    return id;
  };
  while (corpus.length < documents) {
    const fault = oneOf(faults);
    const matter: Matter = { place: oneOf(places), line: 1 + upTo(linesMost), machine: oneOf(machines), part: oneOf(parts), fault, cure: oneOf(fault.cures) };
    const name = [matter.place, matter.line, matter.machine, matter.part, fault.said[0]].join();
    if (told.has(name)) continue;
    told.add(name);
    const tellings = Array.from({ length: random() < 1 / 3 ? 2 + upTo(2) : 1 }, (_, i) => tellingOf(i, { oneOf, upTo }));
    const ids = tellings.map((tell) => file(tell(matter)));
    const again = random() < 1 / 3 ? 1 + upTo(4) : 0;
    for (let i = 1; i <= again; i += 1) file(oneOf(tellings)({ ...matter, line: 1 + (matter.line + i * 3) % linesMost }));
    if (ids.length > 1 && queries.length < queriesMost) queries.push({ id: ids[0] as string, exclude: [], relevant: ids.slice(1) });
  }
  return { corpus, queries };
}

type Chance = { readonly oneOf: <T>(list: readonly T[]) => T; readonly upTo: (most: number) => number };

/** One way to tell a matter; the next tells fault and cure in other words. */
function tellingOf(which: number, { oneOf, upTo }: Chance): (matter: Matter) => Omit<Text, 'id'> {
  const [title, site, opening, harm, count, doer] = [oneOf(titles), oneOf(sites), oneOf(openings), oneOf(harms), 1 + upTo(9), oneOf(doers)];
  return (matter) => ({
    title: title(matter),
    text: `${opening}${site(matter)}${matter.machine}的${matter.part}${matter.fault.said[which % 3]}，${harm(count)}${which % 2 === 0 ? '建议' : ''}${matter.cure[which % 2]}，${doer}`,
  });
}
