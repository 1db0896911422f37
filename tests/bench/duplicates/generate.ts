import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// `--documents N --out FOLDER [--seed N]`: plant suggestions in the benchmark's formats, corpus.jsonl and queries.jsonl. A
// matter is a fault of a part of a machine in a place; it is told in several wordings, and its look-alikes are the same
// wordings about another line. The same seed gives the same texts.
const places = ['冲压', '焊装', '涂装', '总装', '铸造', '机加', '热处理', '动能', '物流', '检测'];
const machines = ['冲床', '剪板机', '点焊机', '机器人', '行车', '空压机', '退火炉', '清洗机', '输送带', '涂胶机', '数控车床', '液压站', '打包机', '风机', '拧紧机'];
const parts = ['轴承', '油管接头', '密封圈', '皮带', '光栅', '限位开关', '滤芯', '导轨', '护罩', '气缸', '电缆', '喷嘴', '刀具', '滚轮', '按钮盒', '阀门'];
const faults: readonly (readonly [fault: string, other: string, cure: string, otherCure: string])[] = [
  ['漏油', '渗油，地上都是油', '更换为耐油件并加装接油盘', '换成耐油的，下面放一个接油盘'],
  ['磨损快', '用不了多久就磨坏', '改用加硬材料', '换成硬一点的材质'],
  ['松动', '老是松，要反复紧', '加装防松垫圈并画防松线', '装上防松垫，画线方便点检'],
  ['堵塞', '容易堵，流量上不去', '每周清理并加装过滤网', '装一个过滤网，一周清一次'],
  ['发热', '烫手，停机降温', '加装散热风扇', '装个小风扇吹着'],
  ['异响', '声音大，干活听不清', '加润滑油嘴并定期加油', '装油嘴，按点加油'],
  ['卡滞', '动作不顺，常常卡住', '重新调整间隙', '把间隙调一调'],
  ['老化', '时间长了开裂', '列入备件定期更换', '做个更换周期表，到期就换'],
];
const wordings = [
  (m: Matter) => [`${m.machine}${m.part}${m.fault}治理`, `${m.place}车间${m.line}号线${m.machine}${m.part}${m.fault}，每月停机${m.count}次，影响生产。${m.cure}。`],
  (m: Matter) => [`解决${m.machine}${m.part}问题`, `我们${m.place}${m.line}线那台${m.machine}，${m.part}${m.other}，一个月修${m.count}回。建议${m.otherCure}。`],
  (m: Matter) => [`${m.place}${m.line}号线${m.machine}改进`, `${m.machine}的${m.part}${m.other}，维修师傅一月要来${m.count}趟。${m.cure}，由机修班利用停机时间完成。`],
] as const;

type Matter = { place: string; line: number; machine: string; part: string; fault: string; other: string; cure: string; otherCure: string; count: number };

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

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return (at < 0 ? undefined : process.argv[at + 1]) ?? otherwise;
};
const queriesMost = 200;

function main(): void {
  const random = randomFrom(Number(option('seed', '7')));
  const documents = Number(option('documents', '10000'));
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const corpus: object[] = [];
  const queries: object[] = [];
  const told = new Set<string>();
  while (corpus.length < documents) {
    const [fault, other, cure, otherCure] = oneOf(faults);
    const matter: Matter = { place: oneOf(places), line: 1 + Math.floor(random() * 40), machine: oneOf(machines), part: oneOf(parts), fault, other, cure, otherCure, count: 1 + Math.floor(random() * 9) };
    const name = [matter.place, matter.line, matter.machine, matter.part, fault].join();
    if (told.has(name)) continue;
    told.add(name);
    const ids = wordings.map((say) => {
      const [title, text] = say(matter);
      corpus.push({ id: `g${String(corpus.length).padStart(7, '0')}`, title, text });
      return `g${String(corpus.length - 1).padStart(7, '0')}`;
    });
    if (queries.length < queriesMost) queries.push({ id: ids[0], exclude: [], relevant: ids.slice(1) });
  }
  const folder = option('out', '.');
  mkdirSync(folder, { recursive: true });
  for (const [file, lines] of [['corpus', corpus], ['queries', queries]] as const) writeFileSync(join(folder, `${file}.jsonl`), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

void main();
