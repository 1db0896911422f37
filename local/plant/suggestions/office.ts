import { accepted, adopted, declined, reported, resubmitted, standardised, started, verified, withdrawn, type Story } from '../lives';

/** 综合管理部: staff, money, canteen, grounds. */
export const office: readonly Story[] = [
  {
    author: 'A1012', filed: 312, category: 'lifeLogistics', title: '食堂按订餐数备餐减少剩饭',
    problem: '食堂每天按1500份备餐，实际在1180到1420之间，倒掉的饭菜每天约70公斤。',
    measure: '班组每天9点半前报中午就餐人数，食堂按报数加3%备餐，剩余量每天公布。',
    effect: '剩饭减少七成。',
    life: standardised(reported({ grade: 'second' }, { done: '报餐执行九个月，日均剩余降到18公斤，食材费每月少1.1万元。', yuan: 120_000 }), 'regulation', 'ZD-HQ-2026-02'),
  },
  {
    author: 'A1008', filed: 219, category: 'generalManagement', title: '新员工入职手续一站办完',
    problem: '新员工入职要跑8个科室盖11个章，平均两天半，冬天来回走都抱怨。',
    measure: '每月5号、20号集中办，各科室派人到一间会议室，一张表走完。',
    effect: '半天办完。',
    life: verified(reported({ grade: 'third' }, { done: '已办四批共67人，最长的用了3小时20分。', yuan: 6_800 })),
  },
  {
    author: 'A1010', filed: 146, category: 'cost', title: '差旅报销附件改电子凭证',
    problem: '每月约400份报销单贴票，贴得不齐要退回重贴，平均11天到账。',
    measure: '电子发票直接上传验真，不再打印粘贴，财务每周二、周五付款。',
    effect: '到账缩短到5天以内。',
    life: verified(reported({ grade: 'second' }, { done: '电子凭证运行两个多月，平均4.2天到账，退单率由18%降到3%。', yuan: 12_900 }), '用纸和人工时核定。'),
  },
  {
    author: 'A1014', filed: 64, moved: 6.8, scene: 'lamp', category: 'energySaving', title: '办公楼走廊灯改声光控',
    problem: '办公楼5层走廊120支灯管从早亮到晚，下班没人关，夜里一直亮着。',
    measure: '换LED声光控灯，白天有自然光时不亮，夜里有人走动才亮，应急灯除外。',
    effect: '一年省电约1.4万度。',
    life: reported({ grade: 'third', implementer: 'A1072' }, { done: '五层走廊全部更换，电表对比月用电由1560度降到370度。', yuan: 10_700, scene: 'lamp' }),
  },
  {
    author: 'A1006', filed: 38, moved: 31, category: 'generalManagement', title: '培训签到与考试用手机完成',
    problem: '全年培训210场，签到和考试都是纸，补录一场要两小时，档案柜也放不下。',
    measure: '签到扫码，考试用问卷，成绩自动汇总，特种作业的纸质件照旧存档。',
    effect: '补录时间减少九成。',
    life: started({ grade: 'third' }),
  },
  {
    author: 'A1013', filed: 20, moved: 14, category: 'lifeLogistics', title: '职工浴室更衣柜加锁和通风',
    problem: '浴室更衣柜锁坏了一半，柜里潮，衣服放进去有霉味。',
    measure: '坏锁换机械密码锁，柜门上下开通风孔，屋顶加两台排风扇定时开。',
    effect: '柜子能锁、不潮。',
    life: adopted({ grade: 'third', implementer: 'A1012' }),
  },
  {
    author: 'A1009', filed: 86, moved: 34, category: 'cost', title: '分厂月度成本一页纸',
    problem: '成本报表有14张，分厂长看不完，材料超了要到季度分析会才提起。',
    measure: '每月8号前给每个分厂一页纸：五项主要成本，和计划比、和上月比，超5%标红并写原因。',
    effect: '超支当月就能看到。',
    life: verified(resubmitted('请附一张样表，说明五项成本是哪五项、数据从哪里来。', { measure: '每月8号前给每个分厂一页纸：主材、辅料、刀具、能源、外协五项，数据取自成本账，和计划比、和上月比，超5%标红并写原因。' })
      .concat(reported({ grade: 'second' }, { done: '八个分厂用了两个月，刀具和辅料超支由4个分厂减到1个。', yuan: 35_000 }))),
  },
  {
    author: 'A1010', filed: 11.5, moved: 10.1, category: 'generalManagement', title: '会议室预约改成共享日历',
    problem: '三个会议室靠打电话预约，撞过好几次，取消了也没人知道。',
    measure: '做一张共享日历，谁订谁填，门口贴当天安排，超过15分钟没人来就释放。',
    effect: '不再撞会议。',
    life: accepted(),
  },
  {
    author: 'A1001', filed: 6.4, moved: 5, category: 'generalManagement', title: '优秀建议每月在食堂大屏展播',
    problem: '好建议只在办公室的表里，一线职工看不到别的分厂怎么做的。',
    measure: '每月选5条做成前后对比的一分钟短片，午餐时在食堂大屏循环播，提出人出镜讲。',
    effect: '互相学得到，也鼓舞人。',
    life: accepted(),
  },
  {
    author: 'A1014', filed: 2.1, category: 'safetyEnvironment', title: '厂前区斑马线加减速带和灯',
    problem: '上下班时厂前区车和人抢道，早晨天黑看不清斑马线，上周有电动车急刹摔倒。',
    measure: '斑马线前后加橡胶减速带，立两盏感应警示灯，7点到8点由门卫引导。',
    effect: '车慢、人看得见。',
    life: [],
  },
  {
    author: 'A1012', filed: 101, category: 'lifeLogistics', title: '厂区新建一座立体停车楼',
    problem: '职工车多，停车难，早来晚来都找不到位。',
    measure: '在东门空地建一座五层立体停车楼。',
    effect: '解决停车难。',
    life: declined('notWorthwhile', '投资约900万元，超出现阶段能力。已把东门空地整平划线，可新增车位140个，年底前可用。'),
  },
  {
    author: 'A1008', filed: 74, moved: 72.6, category: 'generalManagement', title: '考勤机增加两台',
    problem: '早上打卡排队五六分钟，大家都挤在一号门。',
    measure: '在三号门增加两台考勤机，分开打卡。',
    effect: '不用排队。',
    life: withdrawn('信息科已采购，本周就装，撤回。'),
  },
];
