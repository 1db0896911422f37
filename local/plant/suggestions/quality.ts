import { accepted, adopted, declined, reported, returned, standardised, started, verified, adoptedAsThought, type Story } from '../lives';

/** 质量检测中心: metrology, laboratory, final inspection. */
export const quality: readonly Story[] = [
  {
    author: 'A1129', filed: 267, category: 'productionEfficiency', title: '成品铭牌扫码自动核对参数',
    problem: '铭牌和订单靠人眼对，一天320台，上半年发错铭牌5台，用户退换每台损失近千元。',
    measure: '铭牌打二维码，检验时扫铭牌和流转卡，电压、功率、防护等级不一致就报警。',
    effect: '铭牌发错为零，检验每台省40秒。',
    life: standardised(reported({ grade: 'first' }, { done: '扫码核对运行六个月，拦下不一致11台，没有一台发错。', yuan: 37_800 }), 'operatingProcedure', 'ZJ-CZ-2026-05'),
  },
  {
    author: 'A1122', filed: 208, category: 'technologyQuality', title: '三坐标常用件测量程序模板化',
    problem: '每次测箱体都现编程序，换人测结果差0.01毫米以上，编程占一半时间。',
    measure: '把30种常测件的程序做成模板，定位、测点、报告格式固定。',
    effect: '单件测量由50分钟降到22分钟。',
    life: verified(reported({ grade: 'second' }, { done: '30个模板完成，两人比对偏差小于0.004毫米，平均测量21分钟。', yuan: 16_500 })),
  },
  {
    author: 'A1126', filed: 49, moved: 9.5, category: 'safetyEnvironment', title: '理化室酸液分装改用虹吸泵',
    problem: '20升酸桶靠人端着倒进小瓶，容易溅，去年溅到过手套。',
    measure: '用手动虹吸泵分装，桶放在防漏托架上，旁边装洗眼器。',
    effect: '不用端桶，溅不着人。',
    life: reported({ grade: 'second' }, { done: '虹吸泵、托架、洗眼器都已到位，演练过一次。' }),
  },
  {
    author: 'A1123', filed: 58, moved: 50, scene: 'shelf', category: 'generalManagement', title: '检定证书电子化分厂自己查',
    problem: '分厂要检定证书得打电话到计量室找，一天二十多个电话。',
    measure: '证书扫描后按量具编号存到共享目录，分厂凭编号自己查、自己打。',
    effect: '电话少八成。',
    life: started({ grade: 'third' }),
  },
  {
    author: 'A1130', filed: 23, moved: 16, category: 'technologyQuality', title: '噪声试验间门封条改双道',
    problem: '试验间本底噪声58分贝，小电机限值60分贝，测不准常要等到夜里测。',
    measure: '门封由单道海绵改双道橡胶，门下加自动落地条，通风口加消声弯头。',
    effect: '本底降到48分贝以下，白天能测。',
    life: adopted({ grade: 'second', implementer: 'A1128' }),
  },
  {
    author: 'A1125', filed: 6, moved: 4.9, category: 'technologyQuality', title: '绝缘漆黏度随批检测上墙',
    problem: '绝缘漆黏度只在进厂时测一次，浸漆槽里越用越稠，绕组挂漆不匀。',
    measure: '每班用4号杯测一次，画成趋势图贴在浸漆槽边，超28秒加稀释剂。',
    effect: '浸漆质量稳定。',
    life: accepted(),
  },
  {
    author: 'A1127', filed: 5.3, category: 'cost', title: '试样切割改用一刀多件夹具',
    problem: '金相试样一次夹一件，切一批8件要一小时，砂轮片两天一片。',
    measure: '做一个四件并排的夹具，一次切四件，冷却水对着切口。',
    effect: '时间减一半，砂轮片少用三成。',
    life: [],
  },
  {
    author: 'A1128', filed: 0.7, scene: 'shelf', category: 'siteManagement', title: '待检区按紧急程度分三色货位',
    problem: '待检品不分急缓摆在一起，急件翻半天，上周误了一次发车。',
    measure: '待检区划红黄绿三色货位，送检时按交期放，检验从红区先检。',
    effect: '急件不再漏。',
    life: [],
  },
  {
    author: 'A1130', filed: 135, category: 'technologyQuality', title: '取消成品二次耐压试验',
    problem: '成品要做两次耐压试验，时间长，第二次从没发现过问题。',
    measure: '取消第二次耐压试验，只做一次。',
    effect: '每台节约3分钟。',
    life: declined('notFeasible', '两次耐压是产品标准的强制要求，不能取消。可以从换接线的时间上想办法，比如快插接线座，欢迎再提。'),
  },
  {
    author: 'A1129', filed: 27, moved: 25, category: 'generalManagement', title: '检验报告流转',
    problem: '检验报告流转慢，车间总是催，有时候找不到人签字。',
    measure: '希望优化检验报告的流转过程，缩短时间。',
    effect: '缩短时间。',
    life: returned('请写出报告从检验完到分厂收到要经过哪几个人、每步多久，哪一步可以减。'),
  },
  {
    author: 'A1121', filed: 172, moved: 160, category: 'technologyQuality', title: '关键尺寸在线检测数据联网',
    problem: '现场检测数据写在纸上，月底才录，趋势看不出来。',
    measure: '量具换成带无线输出的，数据直接进统计软件，超出控制限自动报警。',
    effect: '问题当班发现。',
    life: adoptedAsThought('second', '先期需要更换无线量具约60件，等明年计量更新计划下达再实施。'),
  },
];
