export type Fact = { readonly title: string; readonly words: string };

/** What is kept about a person, for what, and who sees it. */
export const privacyFacts: readonly Fact[] = [
  { title: '来自单位花名册', words: '工号、姓名、单位、班组、人员类别、党员标记；单位提供时还有手机号。' },
  { title: '来自您的微信', words: '只有一个账号标识，用来认出是您本人；不取头像、昵称、通讯录和位置。' },
  { title: '您写下的内容', words: '建议文字和照片、处理过程、积分和奖励。照片上传前去掉拍摄位置。' },
  { title: '谁能看到', words: '您本人、实施人、本单位专员和评审组、评审专家、合理化建议办公室和领导小组。' },
  { title: '用在哪里', words: '只用于合理化建议的评审、实施、奖励和统计。' },
];
