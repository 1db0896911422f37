import type { Audience } from './audiences';

export type Question = {
  readonly id: 'what' | 'whatNot' | 'howToFind' | 'howForMe';
  readonly title: string;
  /** What holds for everybody. */
  readonly forAll: readonly string[];
  /** What only people of this kind need to hear. */
  readonly forAudience: Readonly<Partial<Record<Audience, readonly string[]>>>;
};

/** 四问四答: what to suggest, what not, how to find one, how each kind of person can. Source: “23222+”, 二(一)4. */
export const questions: readonly Question[] = [
  {
    id: 'what',
    title: '哪些建议欢迎提？',
    forAll: [
      '干活更安全：防护没到位、通道不顺、动作别扭，怎么改能避免受伤。',
      '质量更稳：哪道工序容易出错，加个工装、换个顺序就能防住。',
      '省时省钱省料：少等、少搬、少返工，水电气料少浪费一点。',
      '现场更顺手：工具摆放、标识、看板、点检方法怎样更清楚。',
    ],
    forAudience: {},
  },
  {
    id: 'whatNot',
    title: '哪些不适合在这里提？',
    forAll: [
      '只说不满，没有办法：请把“怎么改”一起写上。',
      '本职已经安排、正在做的事，或者已有明确规定的事。',
      '个人待遇、投诉举报和纠纷：请走对应的渠道。',
      '涉密的内容：图样、参数、型号、产量等一个字、一张照片都不能放。',
    ],
    forAudience: {},
  },
  {
    id: 'howToFind',
    title: '好点子从哪里来？',
    forAll: ['先记下问题，再想办法：拍一张现场照片，写清在哪里、多久发生一次、带来什么麻烦。'],
    forAudience: {
      worker: ['每天最费劲、最怕出错的那一步。', '总要弯腰、来回跑、反复找东西的地方。', '上一班留下的毛病，总靠“小心一点”撑着的地方。'],
      teamLeader: ['班前会上反复提醒的事：提醒多，说明缺一个固定的办法。', '返工单、停机记录、隐患单里出现两次以上的同一个原因。', '新人总学不会的动作，老师傅独有的窍门。'],
      technician: ['一次合格率最低的工序、调整最频繁的参数背后的原因。', '别的产线已经做成的改进，能不能搬过来。', '工艺文件写的和现场做的不一样的地方。'],
      manager: ['跨部门来回跑签字、重复填报的流程。', '年度指标里差得最远的一项，拆到现场是哪一步。', '同类问题在几个班组同时出现，说明该改制度。'],
    },
  },
  {
    id: 'howForMe',
    title: '像我这样的人怎么提？',
    forAll: [],
    forAudience: {
      worker: ['说自己岗位上的事，最有发言权；小改进一样算数。', '不会写没关系：用大白话把问题和办法各说两句，再加照片。', '能自己动手改的，就写上自己来实施，自提自改最快。'],
      teamLeader: ['带着班组一起找：每次班后会留三分钟，一人说一处不顺手。', '帮不方便用手机的同事把点子理清楚，陪着他提交。', '采纳以后盯住实施，做完马上报完成。'],
      technician: ['写清原理和验证办法：改前多少、改后预计多少、怎么测。', '把一线的好办法变成工装、工艺文件或操作规程，让它固化下来。', '先小范围试，再推广到同类设备。'],
      manager: ['提制度、流程和协同上的办法，写明牵动哪些部门。', '带头提、带头改，别把建议写成工作要求。', '给出投入和收益，让评审好判断。'],
    },
  },
];
