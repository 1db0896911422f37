import type { Category } from '#shared/policy/categories';

/** How somebody else might have put it, for each kind of suggestion. */
type Example = { readonly problem: string; readonly measure: string; readonly effect: string };

export const examples: Readonly<Record<Category, Example>> = {
  safetyEnvironment: { problem: '三号冲床单手就能启动，另一只手可能还在模具区', measure: '床身两侧装双手同时按的启动按钮，松手就停', effect: '不再有夹手的危险' },
  technologyQuality: { problem: '左右支架外形一样，每班总有一两件装反，要返工', measure: '在夹具上加一根定位销，装反了放不进去', effect: '每月少返工约 40 件' },
  productionEfficiency: { problem: '换模前要到库房找压板，来回走十分钟', measure: '在机床旁做一个压板架，按规格编号', effect: '每次换模省十分钟' },
  siteManagement: { problem: '扳手用完随手放，下一班要找半天', measure: '工作台背板按工具外形挖槽，少一把看得见', effect: '不用再找工具' },
  equipmentEnergy: { problem: '二号油泵接头渗油，每班擦三次', measure: '换成卡套接头，每周点检一次', effect: '不漏油，少停机' },
  energySaving: { problem: '午休一小时，厂房照明都开着', measure: '照明分区装定时开关，午休留一路', effect: '每天少用约 30 度电' },
  cost: { problem: '擦拭布用一次就扔，一个月用 50 公斤', measure: '分成粗擦、精擦两种，粗擦的洗净再用', effect: '用量减少一半' },
  generalManagement: { problem: '领劳保用品要跑三个办公室签字', measure: '改成班组长在系统里确认，仓库直接发', effect: '每次少跑半小时' },
  lifeLogistics: { problem: '食堂十二点排队二十分钟，吃完就到点', measure: '各车间错开十分钟下班就餐', effect: '排队不超过五分钟' },
};
