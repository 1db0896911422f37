/** For whom the four questions are answered, in the words of the tabs. */
export const audiences = {
  worker: '一线职工',
  teamLeader: '班组长',
  technician: '技术人员',
  manager: '管理人员',
} as const;

export type Audience = keyof typeof audiences;
export const audienceNames = Object.keys(audiences) as Audience[];
