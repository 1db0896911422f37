// Nothing is cut off and everything can be hit by a thumb in a glove, also by people who set the largest type.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Suggestion } from '#shared/model/suggestion';
import type { Status } from '#shared/policy/moves';
import type { Running } from '../../local/running';
import { accountOf, personIdOf } from '../../local/plant/people';
import { openDemoPlant } from '../weapp/demoPlant';
import { launchBrowser } from './browser';
import { openUser, type User } from './user';

const faultsIn = readFileSync(join(__dirname, 'layoutFaults.js'), 'utf8');
const detail = (id: string) => `/packages/suggestion/detail/index?id=${id}`;
const settled = `document.querySelector('.type-scale') && !document.querySelector('[data-testid="loading"]') && !document.body.innerText.includes('正在读取…')`;

const account = { worker: accountOf('A1030'), specialist: accountOf('A1016'), reviewer: accountOf('A1017'), expert: accountOf('A1020'), office: accountOf('A1001'), leader: accountOf('A1003'), visitor: 'visitor-1' };
const pages = {
  visitor: ['/pages/home/index', '/pages/suggest/index', '/pages/todo/index', '/pages/mine/index', '/packages/account/bind/index', '/packages/guide/index/index'],
  worker: ['/pages/home/index', '/pages/suggest/index', '/pages/todo/index', '/pages/mine/index', '/packages/account/points/index', '/packages/account/inbox/index', '/packages/account/messages/index', '/packages/suggestion/drafts/index', '/packages/prizes/shelf/index', '/packages/prizes/mine/index'],
  specialist: ['/pages/home/index', '/pages/todo/index', '/packages/suggestion/batch/index', '/packages/suggestion/search/index', '/pages/mine/index', '/packages/office/index/index', '/packages/office/codes/index', '/packages/prizes/desk/index', '/packages/office/quality/index'],
  reviewer: ['/pages/home/index', '/pages/todo/index'],
  expert: ['/pages/home/index', '/pages/todo/index', '/packages/suggestion/search/index', '/packages/suggestion/blind/index'],
  office: ['/pages/todo/index', '/packages/office/index/index', '/packages/office/roster/index', '/packages/office/codes/index', '/packages/office/quality/index', '/packages/office/quality/signals/index', '/packages/office/secrecy/index', '/packages/awards/index/index', '/packages/awards/ledger/index', '/packages/awards/trial/index', '/packages/season/index/index', '/packages/season/report/index', '/packages/ballot/index/index'],
  leader: ['/pages/home/index', '/pages/mine/index', '/packages/ballot/vote/index', '/packages/ballot/result/index', '/packages/ballot/index/index'],
};
type Visitor = keyof typeof pages;

let plant: Running;
let browser: Browser;
let suggestions: Suggestion[];

beforeAll(async () => {
  [plant, browser] = await Promise.all([openDemoPlant('layout'), launchBrowser()]);
  ({ data: suggestions } = (await plant.database.collection('suggestions').limit(1000).get()) as { data: Suggestion[] });
});

afterAll(async () => {
  await browser.close();
  await plant.close();
});

async function enter(openid: string, scale: number): Promise<User> {
  const user = await openUser(browser, plant.url, openid);
  const style = `.type-scale { --type-scale: ${scale} }`;
  await user.page.addInitScript(`addEventListener('DOMContentLoaded', () => document.head.append(Object.assign(document.createElement('style'), { textContent: ${JSON.stringify(style)} })))`);
  return user;
}

/** The id of some document of the demo plant. */
async function first(collection: string): Promise<string> {
  const { data: [found] } = (await plant.database.collection(collection).limit(1).get()) as { data: { _id: string }[] };
  if (!found) throw new Error(`the demo plant has no ${collection}`);
  return found._id;
}

/** What is wrong with the page at this path, its complaints included, each with the path. */
async function faultsAt(user: User, path: string): Promise<string[]> {
  await user.reopen(path);
  await user.page.waitForFunction(settled);
  return faultsNow(user, path);
}

async function faultsNow({ page, errors }: User, where: string): Promise<string[]> {
  const faults = await page.evaluate<string[]>(faultsIn);
  return [...faults, ...errors.splice(0)].map((fault) => `${where}: ${fault}`);
}

describe.each([1, 1.4])('with type at %s times its size', (scale) => {
  test.each(Object.keys(pages) as Visitor[])('every page of the %s fits a narrow phone', async (who) => {
    const user = await enter(account[who], scale);
    const faults: string[] = [];
    for (const path of pages[who]) faults.push(...await faultsAt(user, path));
    await user.leave();
    expect(faults).toEqual([]);
  });

  test('a prize, a month’s sheet and an entry of it fit', async () => {
    const user = await enter(account.office, scale);
    const faults: string[] = [];
    for (const path of [`/packages/prizes/prize/index?id=${await first('prizes')}`, `/packages/awards/batch/index?month=${await first('awardBatches')}`, `/packages/awards/entry/index?id=${await first('entries')}`]) {
      faults.push(...await faultsAt(user, path));
    }
    await user.leave();
    expect(faults).toEqual([]);
  });

  test('a suggestion fits in whatever state it is', async () => {
    const user = await enter(account.office, scale);
    const one = new Map(suggestions.map((suggestion) => [suggestion.status, suggestion._id]));
    const faults: string[] = [];
    for (const [status, id] of one) faults.push(...(await faultsAt(user, detail(id))).map((fault) => `${status} ${fault}`));
    await user.leave();
    expect(one.size).toBeGreaterThan(8);
    expect(faults).toEqual([]);
  });

  test('a sheet of the ballot fits at every step', async () => {
    const user = await enter(account.leader, scale);
    await user.reopen('/packages/ballot/vote/index');
    await user.part('to-marks').waitFor();
    const candidates = await user.page.locator('[data-testid="candidate"]:visible').all();
    for (const candidate of candidates.slice(0, 10)) await candidate.tap();
    const faults = await faultsNow(user, 'choosing');
    await user.tap('to-marks');
    for (let place = 1; place <= 10; place += 1) {
      await user.sees(`第 ${place} 条，共 10 条`);
      for (const criterion of ['quality', 'effect', 'value']) await user.tap(`mark-${criterion}-10`);
      if (place === 1) faults.push(...await faultsNow(user, 'marking'));
      await user.tap('mark-next');
    }
    await user.part('to-hand-in').waitFor();
    faults.push(...await faultsNow(user, 'looking at it'));
    await user.tap('to-hand-in');
    await user.part('hand-in').waitFor();
    faults.push(...await faultsNow(user, 'handing in'));
    await user.leave();
    expect(faults).toEqual([]);
  });

  test.each<[keyof typeof account, Status]>([
    ['specialist', 'submitted'], ['specialist', 'unitReview'], ['specialist', 'implementing'], ['specialist', 'verifying'], ['specialist', 'completed'],
    ['reviewer', 'unitReview'], ['expert', 'expertReview'],
    ['office', 'adopted'], ['office', 'standardised'],
  ])('every form that the %s finds at a suggestion that is %s fits', async (who, status) => {
    const user = await enter(account[who], scale);
    await user.reopen(detail(suggestionFor(who, status)._id));
    await user.sees('过程记录');
    if (await user.part('moves-more').isVisible()) await user.tap('moves-more');
    const buttons = await user.part('moves').locator('[id^="move-"]').all();
    const moves = await Promise.all(buttons.map(async (button) => await button.getAttribute('id') ?? ''));
    const faults: string[] = [];
    for (const move of moves) {
      await user.tap(move);
      await user.part('send').waitFor();
      faults.push(...await faultsNow(user, move));
      await user.tap('sheet-close');
    }
    await user.leave();
    expect(moves).not.toEqual([]);
    expect(faults).toEqual([]);
  });
});

/** Somebody else's suggestion of the specialist's unit. */
function suggestionFor(who: keyof typeof account, status: Status): Suggestion {
  const person = personIdOf(account[who].replace('demo-', ''));
  const [found] = suggestions.filter((one) => one.unitName === '冲压分厂' && one.status === status && ![one.authorId, one.implementerId].includes(person));
  if (!found) throw new Error(`the demo plant has nothing ${status}`);
  return found;
}
