import type { Hint } from '#shared/domain/writing/hints';

/** What a reviewer would ask, as a colleague says it. */
export const hintWords: Readonly<Record<Hint, string>> = {
  where: '再写上在哪里：哪条线、哪台设备、哪个工位',
  what: '再写上出了什么情况：多久一次、带来什么麻烦',
  measureMissing: '只有问题还不够评审，写一句打算怎么改',
  onlyWish: '“加强、重视”还不是办法，写上谁来做、动手做什么',
  how: '再具体一点：装什么、换什么、怎么做',
  sameTwice: '这里和问题写得一样，请写打算怎么改',
};
