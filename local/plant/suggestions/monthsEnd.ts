import { monthStart } from '#shared/domain/quality/months';
import { monthOf } from '#shared/domain/time';
import { adopted, declined, type Story } from '../lives';

const dayMs = 86_400_000;
const weekend = [0, 6];
const noonMs = 12 * 3_600_000;

/** The last working day of the month that is over, as days before `now`. */
function lastWorkday(now: Date): number {
  const over = monthStart(monthOf(now)).getTime();
  // Noon in Shanghai lies on the same day in UTC.
  const noons = [1, 2, 3].map((back) => over - back * dayMs + noonMs);
  const at = noons.find((noon) => !weekend.includes(new Date(noon).getUTCDay())) ?? over;
  return (now.getTime() - at) / dayMs;
}

/**
 * One who filed five on the last working day of the month, two of them nearly the same: what the office then finds under
 * 值得看一看. They lie by the calendar, unlike all others, so that they are there whenever the plant is seeded.
 */
export function monthsEnd(now: Date): Story[] {
  const filed = lastWorkday(now);
  const of = { author: 'A1118', filed, effect: '' } as const;
  return [
    {
      ...of, category: 'siteManagement', title: '一号铣床工具柜贴标签',
      problem: '一号铣床旁的工具柜里扳手、铣刀、量具混放，找一把扳手要翻好几个抽屉。',
      measure: '每个抽屉贴上名称标签，按扳手、铣刀、量具分开放，班后归位。',
      life: adopted({ grade: 'third' }),
    },
    {
      ...of, category: 'siteManagement', title: '二号铣床工具柜贴标签',
      problem: '二号铣床旁的工具柜里扳手、铣刀、量具混放，找一把扳手要翻好几个抽屉。',
      measure: '每个抽屉贴上名称标签，按扳手、铣刀、量具分开放，班后归位。',
      life: declined('other', '与同日提出的一号铣床工具柜是一件事，请合成一条，在全班的工具柜一起做。'),
    },
    {
      ...of, category: 'lifeLogistics', title: '铣工班饮水机旁加放一次性杯',
      problem: '来人参观或外协人员到班组时没有杯子用，要到办公室去拿。',
      measure: '在饮水机旁装一个取杯器，由值日的人每周补一次。',
      life: declined('notWorthwhile', '一次性杯每年要三千多元，也不合节约要求，参观请提前通知综合管理部带杯。'),
    },
    {
      ...of, category: 'safetyEnvironment', title: '铣工班消防栓前地面画禁放线',
      problem: '消防栓前常堆着周转箱，上月检查时被挡住打不开门。',
      measure: '栓前一米见方用黄线画出禁放区，列入每天班前点检。',
      life: adopted({ grade: 'third' }),
    },
    {
      ...of, category: 'siteManagement', title: '班组看板旁挂一支带绳的笔',
      problem: '填看板时经常找不到笔，交接班要等别人带来。',
      measure: '看板右侧挂一支带绳的白板笔和一块板擦。',
      life: adopted({ grade: 'third' }),
    },
  ];
}
