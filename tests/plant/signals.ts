import { nights } from './blind';
import { draft } from './drafts';
import { afterListing, classified } from './secrecy';
import type { TestPlant } from './testPlant';

/** Of so many suggestions of Lin's, all filed in the last days of March, the texts of the first two are nearly the same. */
export async function burstOfMarch(plant: TestPlant, many = 5): Promise<void> {
  const machines = ['冲床急停按钮移位', '仓库照明改感应灯', '班组晨会改看板', '涂装废水回用', '叉车路线重画', '焊枪电缆吊挂'];
  const measures = ['把按钮移到右手边两百毫米处', '换成红外感应灯具并分区控制', '用磁贴看板代替口头通报', '沉淀后回用到前处理水洗槽', '按单行环线重新划线', '加装平衡器吊起电缆'];
  const place = (i: number) => Math.max(0, i - 1);
  for (let i = 0; i < many; i += 1) {
    plant.cloud.clock.set(new Date(`2026-03-30T${String(9 + i).padStart(2, '0')}:00:00+08:00`));
    const [title, measure] = [machines[place(i)] ?? '', measures[place(i)] ?? ''];
    await plant.does('lin', 'suggestion.submit', { ...draft(plant.newId()), title: i === 1 ? `${title}方案` : title, problem: `${title}：现在${measure.slice(-4)}很不方便`, measure });
  }
}

/** What the first night of April found. */
export async function signalsOfMarch(plant: TestPlant) {
  await burstOfMarch(plant);
  plant.cloud.clock.set(new Date('2026-04-01T00:30:00+08:00'));
  await nights(plant);
  return (await plant.does('zhou', 'quality.signals', { month: '2026-03' })).items;
}

/** What brings about each refusal of marking one as looked at. */
export function signalCauses(plant: () => TestPlant) {
  const mark = async (words = '正常') => {
    const [signal] = await signalsOfMarch(plant());
    if (!signal) throw new Error('nothing was found');
    return { requestId: plant().newId(), id: signal.id, words };
  };
  const marked = async () => {
    const input = await mark();
    await plant().does('zhou', 'quality.seen', input);
    return input;
  };
  return {
    'quality.seen': {
      notFound: () => plant().outcome('zhou', 'quality.seen', { requestId: plant().newId(), id: 'never-found', words: '正常' }),
      signalSeen: async () => plant().outcome('zhou', 'quality.seen', { ...await marked(), requestId: plant().newId() }),
      idReused: async () => plant().outcome('zhou', 'quality.seen', { ...await marked(), words: '另一句' }),
      classifiedWord: afterListing(plant, async () => plant().outcome('zhou', 'quality.seen', await mark(classified))),
      textRefused: async () => {
        plant().cloud.openApi.safety.refusedWords.add('违禁词');
        return plant().outcome('zhou', 'quality.seen', await mark('这里有一句违禁词'));
      },
    },
  };
}
