// Nothing is cut off and everything can be hit by a thumb in a glove, also by people who set the largest type.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { OfferedMove } from '#shared/model/moveInputs';
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

const account = { worker: accountOf('A1030'), specialist: accountOf('A1016'), office: accountOf('A1001'), visitor: 'visitor-1' };
const pages = {
  visitor: ['/pages/home/index', '/pages/suggest/index', '/pages/todo/index', '/pages/mine/index', '/packages/account/bind/index', '/packages/guide/index/index'],
  worker: ['/pages/home/index', '/pages/suggest/index', '/pages/todo/index', '/pages/mine/index', '/packages/account/points/index'],
  specialist: ['/pages/home/index', '/pages/todo/index', '/pages/mine/index', '/packages/office/index/index', '/packages/office/codes/index'],
  office: ['/pages/todo/index', '/packages/office/index/index', '/packages/office/roster/index', '/packages/office/codes/index'],
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

/** What is wrong with the page at this path, each with the path. */
async function faultsAt(user: User, path: string): Promise<string[]> {
  await user.reopen(path);
  await user.page.waitForFunction(settled);
  return faultsNow(user, path);
}

async function faultsNow({ page }: User, where: string): Promise<string[]> {
  const faults = await page.evaluate<string[]>(faultsIn);
  return faults.map((fault) => `${where}: ${fault}`);
}

describe.each([1, 1.4])('with type at %s times its size', (scale) => {
  test.each(Object.keys(pages) as Visitor[])('every page of the %s fits a narrow phone', async (who) => {
    const user = await enter(account[who], scale);
    const faults: string[] = [];
    for (const path of pages[who]) faults.push(...await faultsAt(user, path));
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

  test.each<[OfferedMove, keyof typeof account, Status]>([
    ['accept', 'specialist', 'submitted'], ['return', 'specialist', 'unitReview'], ['decline', 'specialist', 'unitReview'],
    ['adopt', 'specialist', 'unitReview'], ['verifyCompletion', 'specialist', 'verifying'], ['standardise', 'specialist', 'completed'],
  ])('the form for %s fits', async (move, who, status) => {
    const person = personIdOf(account[who].replace('demo-', ''));
    const fits = ({ unitName, authorId, implementerId, status: stands }: Suggestion) =>
      unitName === '冲压分厂' && stands === status && authorId !== person && implementerId !== person;
    const suggestion = suggestions.find(fits);
    if (!suggestion) throw new Error(`the demo plant has nothing ${status}`);
    const user = await enter(account[who], scale);
    await user.reopen(detail(suggestion._id));
    await user.tap(`move-${move}`);
    if (move === 'adopt') await user.tap('implementable-yes');
    const faults = await faultsNow(user, move);
    await user.leave();
    expect(faults).toEqual([]);
  });
});
