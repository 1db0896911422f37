import { accepted, adopted, adoptedAsThought, declined, reported, standardised, started, verified, finishedAtSecondTry, type Story } from '../lives';

/** 工具分厂: cutting tools, fixtures and gauges for the other units. */
export const tools: readonly Story[] = [
  {
    author: 'A1084', filed: 298, category: 'cost', title: '报废硬质合金铣刀改磨成倒角刀',
    problem: '直径16的整体合金铣刀刃长磨到不足18毫米就报废，每月约40支，每支160元。',
    measure: '把柄部完好的报废刀改磨成90度倒角刀，供机加分厂去毛刺用。',
    effect: '不再外购倒角刀，每月利用30支以上。',
    life: standardised(reported({ grade: 'first' }, { done: '八个月共改磨276支，机加分厂停止外购倒角刀。', yuan: 26_800 }), 'processDocument', 'GY-GJ-033'),
  },
  {
    author: 'A1082', filed: 183, category: 'technologyQuality', title: '砂轮修整器加千分表定量进给',
    problem: '修砂轮凭手感，修多了浪费，修少了刃口烧伤，新人一个月烧了7把刀。',
    measure: '在修整器滑座上装千分表，规定每次修整0.02毫米、共三次，贴在机床上。',
    effect: '修整量一致，砂轮寿命延长。',
    life: verified(reported({ grade: 'second' }, { done: '三台磨床都装好，砂轮月用量由9片降到6片，没有再烧伤。', yuan: 14_900 })),
  },
  {
    author: 'A1090', filed: 244, category: 'generalManagement', title: '量具借还扫码登记到期提醒',
    problem: '2100件量具靠纸本登记，到期送检常要满厂找，去年超期使用查出17件。',
    measure: '量具贴耐油二维码，借还扫码，到期前10天自动列清单发给班组长。',
    effect: '超期使用为零。',
    life: standardised(reported({ grade: 'first' }, { done: '2100件全部贴码，运行五个月超期使用为零，找量具的时间每月少约20小时。', yuan: 19_600 }), 'regulation', 'ZD-LJ-2026-01'),
  },
  {
    author: 'A1086', filed: 79, moved: 12.5, category: 'productionEfficiency', title: '端盖钻孔夹具改快速压紧',
    problem: '端盖钻孔夹具用4个螺母压紧，装夹一件2分10秒，比钻孔时间还长。',
    measure: '改成偏心手柄加摆块一次压紧，定位销换成带导向的锥头销。',
    effect: '装夹降到35秒。',
    life: reported({ grade: 'first' }, { done: '第一套夹具已交机加分厂，装夹实测32秒，钻孔班产由160件到235件。', yuan: 73_500 }),
  },
  {
    author: 'A1087', filed: 60, moved: 52, category: 'cost', title: '夹具零件标准化减少重复设计',
    problem: '近一年做的53套夹具，压板有21种、支承钉有18种，很多只差一两毫米。',
    measure: '压板归并为6种、支承钉归并为5种，画成标准件图册，设计时直接选用。',
    effect: '备料减少，制作周期缩短3天。',
    life: started({ grade: 'second' }),
  },
  {
    author: 'A1083', filed: 44, moved: 34, scene: 'tools', category: 'siteManagement', title: '刃磨班待磨刀具按颜色分区',
    problem: '待磨、磨好、待报废的刀具混放在一张台子上，发错过两次钝刀。',
    measure: '台面划红黄绿三区，刀盒底色一致，班后清零。',
    effect: '不会再发错刀。',
    life: adopted({ grade: 'third' }),
  },
  {
    author: 'A1091', filed: 16, moved: 14.6, category: 'technologyQuality', title: '卡尺零位每周互校',
    problem: '现场卡尺摔碰之后零位跑了没人知道，检定周期是一年，太长。',
    measure: '量具室做10个校对块放到班组，每周一班前五分钟互校，超0.02毫米送修。',
    effect: '量具不准一周内就能发现。',
    life: accepted(),
  },
  {
    author: 'A1088', filed: 2.3, category: 'safetyEnvironment', title: '砂轮机防护罩加透明挡屑板',
    problem: '夹具班两台落地砂轮机的挡屑板磨花看不清，大家索性掰开，火星直接溅出来。',
    measure: '换成可抽换的聚碳酸酯挡屑板，备片放在旁边，花了随手换；掰开时限位开关断电。',
    effect: '挡屑板始终在位。',
    life: [],
  },
  {
    author: 'A1092', filed: 126, category: 'technologyQuality', title: '买一台三坐标放在量具室',
    problem: '夹具验收要送计量室排队，平均等一天半。',
    measure: '再买一台三坐标测量机放在量具室，专门测夹具。',
    effect: '夹具当天可以验收。',
    life: declined('notWorthwhile', '计量室现有三坐标利用率约六成，等待主要是送检时段集中。已和质量检测中心约定每天下午给夹具留两个小时，先看效果。'),
  },
  {
    author: 'A1081', filed: 36, moved: 30, category: 'productionEfficiency', title: '刀具全寿命编码管理系统',
    problem: '一把刀修磨几次、还剩多长全靠记忆，领新刀的多，修磨刀用得少。',
    measure: '刀柄刻码，每次修磨录入刃长和次数，领刀时先发修磨刀。',
    effect: '新刀采购减少一到两成。',
    life: adoptedAsThought('second', '需要刻码机和软件接口，与量具扫码合并成一个项目，明年一季度统一立项。'),
  },
  {
    author: 'A1084', filed: 71, category: 'safetyEnvironment', title: '磨床吸尘口改成随动罩',
    problem: '干磨合金时吸尘口离砂轮30厘米，粉尘吸不走，班后机床上一层灰。',
    measure: '吸尘口换成软管加磁座，跟着砂轮架走，距离保持8厘米以内。',
    effect: '岗位粉尘浓度降下来。',
    life: verified(finishedAtSecondTry({ grade: 'second' }, { done: '三台磨床都换了随动罩，岗位粉尘由每立方米5.1毫克降到1.9毫克。', yuan: 5_200 }, '缺测尘数据，请理化室测后补报。')),
  },
];
