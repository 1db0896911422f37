import { reported, standardised, verified, type Story } from '../lives';

/** What was adopted with the first grade in the year before: the candidates of its ballot. */
export const lastYear: readonly Story[] = [
  {
    author: 'A1048', filed: 394, category: 'productionEfficiency', title: '总装二班轴承热装改感应加热',
    problem: '轴承用油煮加热，一锅要等40分钟，油烟大，温度只能凭经验，去年有6套过热退火报废。',
    measure: '购一台感应加热器，设定110度自动断电，轴承逐只加热，旁边挂操作卡。',
    effect: '每套加热时间由40分钟降到4分钟，不再过热。',
    life: standardised(reported({ grade: 'first' }, { done: '加热器投用半年，热装1,260套无一退火，油锅已拆除。', yuan: 58_700 }), 'operatingProcedure', 'ZP-CZ-031'),
  },
  {
    author: 'A1040', filed: 393, category: 'generalManagement', title: '装配缺件每天早上十分钟碰头',
    problem: '缺件靠电话一件件催，装到一半停线等件，去年因缺件停线累计146小时。',
    measure: '每天7点50分供应、计划、装配三家看同一张缺件表，当场定到货时间和责任人，下班前销号。',
    effect: '因缺件停线时间减半。',
    life: verified(reported({ grade: 'first' }, { done: '执行八个月，因缺件停线降到每月3小时以内。', yuan: 92_000 })),
  },
  {
    author: 'A1053', filed: 391, category: 'technologyQuality', title: '减速机端盖密封面改涂胶机器人轨迹',
    problem: '人工涂胶粗细不匀，减速机试车渗油率2.8%，返修一台要拆装两小时。',
    measure: '用闲置的三轴滑台装胶枪，按端盖轮廓走一圈，胶量由气压和速度固定。',
    effect: '渗油率降到0.5%以下。',
    life: standardised(reported({ grade: 'first' }, { done: '四种端盖轨迹已编好，连续三个月渗油率0.3%。', yuan: 76_500 }), 'processDocument', 'GY-ZP-096'),
  },
  {
    author: 'A1072', filed: 390, category: 'energySaving', title: '车间高棚灯按工位分组控制',
    problem: '机加车间一个开关带48盏高棚灯，只有两台机床加班也要全开。',
    measure: '按跨距分成8组，每组在立柱上设一个延时开关，另在南侧窗边两组装光感。',
    effect: '照明用电省四成。',
    life: standardised(reported({ grade: 'first' }, { done: '改造完成，照明月用电由9,800度降到5,600度。', yuan: 40_300 }), 'drawing', 'DN-DQ-2025-11'),
  },
  {
    author: 'A1083', filed: 389, category: 'cost', title: '硬质合金铣刀分级重磨再用',
    problem: '整体合金立铣刀磨损0.2毫米就整支报废，每月报废约90支。',
    measure: '按磨损量分三级，一级只磨端刃，二级磨周刃降一档直径用于粗加工，建立刀号和重磨次数台账。',
    effect: '每支铣刀平均多用两次。',
    life: standardised(reported({ grade: 'first' }, { done: '半年重磨412支，刀具采购费降了38%。', yuan: 134_000 }), 'regulation', 'ZD-GJ-2026-01'),
  },
  {
    author: 'A1087', filed: 388, category: 'productionEfficiency', title: '钻模板快换销定位',
    problem: '换钻模板要拧八颗螺栓再找正，一次35分钟，小批量时换模比加工还久。',
    measure: '工作台镗两个定位销孔，钻模板改一面两销加两只快速夹。',
    effect: '换模时间降到5分钟以内。',
    life: verified(reported({ grade: 'first' }, { done: '11副常用钻模板已改好，平均换模4分20秒。', yuan: 47_900 })),
  },
  {
    author: 'A1105', filed: 387, category: 'safetyEnvironment', title: '车床卡盘扳手带弹簧退出',
    problem: '卡盘扳手忘了拔就开车，扳手飞出，去年记了两次险肇。',
    measure: '扳手方头加弹簧套，手一松就自动弹出，车工班全部更换。',
    effect: '从根子上不会忘拔。',
    life: standardised(reported({ grade: 'first', words: '成本低，见效快，全分厂推广。' }, { done: '26台车床扳手全部更换，点检表已加这一项。', yuan: 0 }), 'checklist', 'JJ-DJ-022'),
  },
  {
    author: 'A1110', filed: 385, category: 'siteManagement', title: '铣工班切屑分色回收',
    problem: '钢屑、铝屑、铜屑混在一个斗里，只能按废钢价卖，一吨差一万多元。',
    measure: '按材料换批时先清屑，三色小车跟着工单走，仓库分类过磅。',
    effect: '废料收入明显增加。',
    life: standardised(reported({ grade: 'first' }, { done: '铝屑、铜屑单独出售，九个月多收入8.1万元。', yuan: 108_000 }), 'regulation', 'ZD-JJ-2026-04'),
  },
  {
    author: 'A1123', filed: 384, category: 'technologyQuality', title: '三坐标检测程序按零件族合并',
    problem: '每种法兰各编一个测量程序，126个程序里大半只差孔距，编一个要三小时。',
    measure: '按法兰直径做成带参数的零件族程序，扫图号调参数，首件对比验证。',
    effect: '新零件编程时间由三小时降到十分钟。',
    life: standardised(reported({ grade: 'first' }, { done: '126个程序并成7个，送检等待时间由1.5天降到0.5天。', yuan: 63_200 }), 'processDocument', 'GY-ZJ-057'),
  },
  {
    author: 'A1130', filed: 382, category: 'technologyQuality', title: '成品铭牌二维码防错比对',
    problem: '铭牌和合同号靠人眼核对，去年发错铭牌3次，派人到用户现场更换。',
    measure: '铭牌打二维码，装箱前扫铭牌和装箱单，不一致扫码枪报警并锁打印。',
    effect: '铭牌错发为零。',
    life: verified(reported({ grade: 'first' }, { done: '上线十个月扫描5,400台，拦住错牌9次，无一错发。', yuan: 51_600 })),
  },
  {
    author: 'A1024', filed: 380, category: 'equipmentEnergy', title: '冲床离合器气压低自动停车',
    problem: '气压掉到0.4兆帕以下离合器打滑，摩擦片烧坏，换一次停机一天半。',
    measure: '主气路加压力开关，低于0.45兆帕切断启动回路并亮黄灯。',
    effect: '摩擦片不再因低气压烧坏。',
    life: standardised(reported({ grade: 'first' }, { done: '9台冲床已装，八个月没有再烧摩擦片。', yuan: 69_800 }), 'drawing', 'CY-DQ-2025-08'),
  },
  {
    author: 'A1013', filed: 378, category: 'lifeLogistics', title: '通勤车刷卡定线减空驶',
    problem: '11条通勤线有4条上座率不到三成，加班那天又有人没车坐。',
    measure: '上车刷工卡，按月看各站人数并线，加班提前一天在群里报名派车。',
    effect: '少跑两条线，加班有车坐。',
    life: standardised(reported({ grade: 'first' }, { done: '并成9条线，平均上座率由46%升到71%。', yuan: 187_000 }), 'regulation', 'ZD-HQ-2026-01'),
  },
];
