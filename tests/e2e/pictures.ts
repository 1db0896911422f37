// Takes the README's pictures of the real pages with the demo plant anew: node --import tsx tests/e2e/pictures.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Suggestion } from '#shared/model/suggestion';
import type { Running } from '../../local/running';
import { accountOf, personIdOf } from '../../local/plant/people';
import { openDemoPlant } from '../weapp/demoPlant';
import { launchBrowser } from './browser';
import { smallPng } from './smallPng';
import { openUser, type User } from './user';
import { openForm } from './filing';

const folder = resolve(__dirname, '../../docs/pictures');
const messy = resolve(__dirname, '../../docs/samples/roster-messy.xlsx');
/** Development's chip is no part of the product. */
const withoutChip = '[data-testid="identity"] { display: none }';

async function take(user: User, name: string): Promise<void> {
  await user.page.addStyleTag({ content: withoutChip });
  await user.page.waitForLoadState('networkidle');
  writeFileSync(join(folder, `${name}.png`), await smallPng(user.page));
}

/** The worker's suggestion with a photo that has lived longest. */
async function liveliest({ database }: Running): Promise<Suggestion> {
  const { data } = (await database.collection('suggestions').where({ authorId: personIdOf('A1030') }).limit(100).get()) as { data: Suggestion[] };
  const [best] = data.filter(({ photos }) => photos.length > 0).sort((one, other) => other.version - one.version);
  if (!best) throw new Error('the worker of the pictures has no suggestion with a photo');
  return best;
}

async function takeWorkersPages(user: User, { title }: Suggestion): Promise<void> {
  await user.sees('我最近的建议');
  await take(user, 'home');
  await user.tap('to-points');
  await user.sees('一笔一笔怎么来的');
  await take(user, 'points');
  await user.go('我的');
  await user.tapText(title);
  await user.sees('过程记录');
  await take(user, 'detail');
  await openForm(user);
  await user.write('problem', '总装二线的气动扳手用完就挂在线头，弯腰去够，一个班要弯三百多次。');
  await user.write('measure', '在工位上方装一根平衡器吊索，扳手松手自动升到肩高。');
  await take(user, 'suggest');
}

async function takeVisitorsPages(user: User): Promise<void> {
  await user.tap('go-guide');
  await user.sees('一条建议的旅程');
  await take(user, 'guide');
}

async function takeSpecialistsPages(user: User): Promise<void> {
  await user.go('待办');
  await user.sees('基层评审');
  await take(user, 'todo');
}

async function takeOfficePages(user: User): Promise<void> {
  await user.go('我的');
  await user.tap('go-office');
  await user.tap('to-roster');
  await user.choose('choose-sheet', messy);
  await user.sees('还没有改动任何数据');
  await take(user, 'roster');
}

async function takeAll(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const [running, browser] = await Promise.all([openDemoPlant('pictures'), launchBrowser()]);
  try {
    const enter = (account: string, at: 'phone' | 'desk' = 'phone') => openUser(browser, running.url, account, at);
    await takeWorkersPages(await enter(accountOf('A1030')), await liveliest(running));
    await takeVisitorsPages(await enter('visitor-1'));
    await takeSpecialistsPages(await enter(accountOf('A1016')));
    await takeOfficePages(await enter(accountOf('A1001'), 'desk'));
  } finally {
    await browser.close();
    await running.close();
  }
}

void takeAll();
