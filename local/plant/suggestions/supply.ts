import { accepted, adopted, declined, reported, returned, standardised, started, verified, type Story } from '../lives';

/** 物资供应部: stores, internal deliveries, purchasing. The unit has no specialist; the office reviews. */
export const supply: readonly Story[] = [
  {
    author: 'A1143', filed: 253, scene: 'shelf', category: 'siteManagement', title: '一号库货架四号定位带二维码',
    problem: '一号库3600种物料靠保管员记位置，新人找一件要十几分钟，盘点差错率2.1%。',
    measure: '按库、架、层、位编号，货位贴二维码，发料扫码，常用件放在腰部高度。',
    effect: '找料不超过2分钟，盘点差错低于0.5%。',
    life: standardised(reported({ grade: 'first' }, { done: '3600种物料全部定位贴码，上月盘点差错率0.3%，平均找料1分40秒。', yuan: 28_000, scene: 'shelf' }), 'regulation', 'ZD-WZ-2026-04'),
  },
  {
    author: 'A1146', filed: 189, category: 'productionEfficiency', title: '配送车定时定点循环送料',
    problem: '分厂要料就打电话，配送车一天跑62趟，一半是半车，急的反而等。',
    measure: '改成每天9点、13点、16点三班循环车，按站牌停，急件另设一辆小车。',
    effect: '趟数减少三成，按时率提高。',
    life: verified(reported({ grade: 'second' }, { done: '循环车跑了三个月，日均39趟，按时率由71%到96%。', yuan: 43_200 }), '趟数以派车单为准，核定无误。'),
  },
  {
    author: 'A1142', filed: 59, moved: 11, category: 'cost', title: '进口轴承包装箱回收再用',
    problem: '轴承木箱和防锈袋拆下就扔，每月约200个木箱，厂内周转箱却要买。',
    measure: '木箱拆成标准板，统一钉成三种周转箱；防锈袋完好的回用给磨工班包轴。',
    effect: '一年少买周转箱约1500个。',
    life: reported({ grade: 'third' }, { done: '两个月改制周转箱286个，供冲压、机加两个分厂使用。', yuan: 19_800 }),
  },
  {
    author: 'A1150', filed: 74, moved: 66, category: 'cost', title: '低值耗材改寄售按用量结算',
    problem: '手套、刀片、胶带等耗材一次采购半年量，压库约26万元，过期报废也有。',
    measure: '与两家供方签寄售，货放库里不付款，月底按实际领用结算。',
    effect: '库存资金减少20万元以上。',
    life: started({ grade: 'second' }),
  },
  {
    author: 'A1144', filed: 25, moved: 18, scene: 'floor', category: 'safetyEnvironment', title: '叉车加装蓝光警示灯和限速',
    problem: '库区转角多，叉车倒车时听不见，两个月里擦碰货架3次。',
    measure: '5台叉车前后装蓝光灯，库内限速每小时5公里，钥匙与安全带联锁。',
    effect: '人先看到光，车慢下来。',
    life: adopted({ grade: 'second', words: '先装两台看效果。' }),
  },
  {
    author: 'A1147', filed: 17, moved: 15.2, scene: 'floor', category: 'siteManagement', title: '油料库防渗托盘和静电夹',
    problem: '油桶直接放在水泥地上，滴漏渗进地缝，倒桶时没有接静电线。',
    measure: '油桶全部上防渗托盘，分装处设静电接地夹和灭火毯。',
    effect: '无渗漏，分装更安全。',
    life: accepted(),
  },
  {
    author: 'A1149', filed: 4.1, category: 'energySaving', title: '配送电瓶车错峰充电',
    problem: '6台电瓶车下班就插上充，正好是用电高峰，还常充过头，电瓶两年就换。',
    measure: '充电柜加定时器，夜里23点开始充，充满自停，充电记录贴在车上。',
    effect: '电费省四成，电瓶多用一年。',
    life: [],
  },
  {
    author: 'A1151', filed: 157, category: 'cost', title: '所有采购都用最低价中标',
    problem: '有些采购价格比网上高，花了冤枉钱。',
    measure: '所有物资采购一律最低价中标。',
    effect: '降低采购成本。',
    life: declined('notConcrete', '没有说明是哪些物资、高多少。轴承、密封件一律最低价会带来质量风险。请挑出三到五种具体物资，附上比价，我们一起核。'),
  },
  {
    author: 'A1141', filed: 10, moved: 8.8, category: 'generalManagement', title: '供方来料不合格信息共享',
    problem: '来料不合格只在检验单上写，采购不知道，同一家下次还照样下单。',
    measure: '建议打通信息，让采购能看到检验结果。',
    effect: '避免重复采购不合格品。',
    life: returned('方向很好，请补充：由谁、在哪张表里、几天之内把不合格信息给采购，采购看到后怎样处理。'),
  },
];
