import { rmSync } from 'node:fs';
import { homeThatRuns, homeThatShows, writeNativeApp } from './nativeApp';
import { Weapp } from './host/weapp';
import { pictureOf } from './host/picture';
import type { StandIns } from './host/wxApi';

const cloud = {
  callFunction: async (_name: string, data: unknown) => {
    const { name } = data as { name: string };
    if (name === '') throw new Error('empty');
    return { name };
  },
  uploadFile: async (cloudPath: string) => `cloud://test.bucket/${cloudPath}`,
};

let cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps) cleanUp();
  cleanUps = [];
});

async function launch(changes: Record<string, string | null> = {}, standIns: StandIns = {}): Promise<Weapp> {
  const folder = writeNativeApp(changes);
  cleanUps.push(() => rmSync(folder, { recursive: true }));
  const weapp = new Weapp(folder, { cloud, standIns });
  cleanUps.push(() => weapp.close());
  await weapp.launch();
  return weapp;
}

describe('a mini program without faults', () => {
  it('starts, shows its first page and leaves no findings', async () => {
    const weapp = await launch();
    expect(weapp.text('#shown')).toBe('1');
    expect(weapp.findings.errors).toEqual([]);
    expect([...weapp.findings.unmocked]).toEqual([]);
  });

  it('takes what people type, asks the cloud and shows the answer', async () => {
    const weapp = await launch();
    await weapp.input('#name', '张师傅');
    await weapp.tapText('问好');
    expect(weapp.find('#name').attributes['value']).toBe('张师傅');
    expect(weapp.text('#answer')).toBe('你好，张师傅');
  });

  it('lets a tap bubble up until a catch stops it', async () => {
    const weapp = await launch();
    await weapp.tap('#open');
    expect(weapp.text('#answer')).toBe('outer 7');
    await weapp.tap('#inner');
    expect(weapp.text('#answer')).toBe('inner');
  });

  it('takes no taps on a disabled button', async () => {
    expect(await (await launch()).tap('#off')).toBe(0);
  });

  it('waits for timers that the app waits for', async () => {
    const weapp = await launch();
    await weapp.tap('#later');
    expect(weapp.text('#answer')).toBe('稍后到了');
  });

  it('keeps a component’s own state when its page is drawn again', async () => {
    const weapp = await launch();
    await weapp.tap('#count');
    await weapp.input('#name', '李');
    await weapp.tap('#count');
    expect(weapp.text('#count')).toBe('7');
  });

  it('moves between pages as the platform does: parameters stay encoded, tabs live on', async () => {
    const weapp = await launch();
    await weapp.tap('#rows');
    expect(weapp.route).toBe('packages/list/pages/rows/index');
    expect(weapp.findAll('.row').map((row) => row.children[0]?.text)).toEqual(['一', '二', '三']);
    expect(weapp.text('#kind')).toBe('a%20b');
    await weapp.back();
    await weapp.switchTab('pages/mine/index');
    await weapp.switchTab('pages/home/index');
    expect(weapp.text('#shown')).toBe('3');
  });

  it('finds what an earlier visit left in storage', async () => {
    const weapp = await launch(homeThatRuns(`wx.setStorageSync('kept', '还在')`));
    await weapp.tap('#fault');
    await weapp.switchTab('pages/mine/index');
    expect(weapp.text('#kept')).toBe('还在');
  });

  it('measures what setData sends', async () => {
    const weapp = await launch(homeThatRuns(`this.setData({ answer: '金'.repeat(1000) })`));
    await weapp.tap('#fault');
    expect(weapp.findings.largestPayload()).toMatchObject({ keys: ['answer'], bytes: '{"answer":""}'.length + 3000 });
  });

  it('reports the raw size of each package', async () => {
    const { packages } = (await launch()).manifest;
    expect(packages.map(({ name }) => name)).toEqual(['main', 'packages/list']);
    expect(packages.every(({ bytes }) => bytes > 0)).toBe(true);
  });

  it('can be drawn as a web page with the styles as WeChat compiles them', async () => {
    const picture = pictureOf(await launch());
    expect(picture).toMatch(/body\s*\{\s*color:\s*#333/);
    expect(picture).toContain('<wx-button id="greet">问好</wx-button>');
  });

  it.each([
    ['by a promise', `this.setData({ answer: (await wx.scanCode()).result })`],
    ['through callbacks', `wx.scanCode({ success: ({ result }) => this.setData({ answer: result }) })`],
    ['at once', `this.setData({ answer: wx.getBatteryInfoSync().level })`],
  ])('lets a scenario stand in for a function of wx that answers %s', async (_how, code) => {
    const standIns = { answers: { scanCode: () => ({ result: 'A-17' }) }, functions: { getBatteryInfoSync: () => ({ level: 'A-17' }) } };
    const weapp = await launch(homeThatRuns(code), standIns);
    await weapp.tap('#fault');
    expect(weapp.text('#answer')).toBe('A-17');
    expect([...weapp.findings.unmocked]).toEqual([]);
  });

  it('lets a function of wx fail as the platform words it', async () => {
    const cancelled = () => {
      throw new Error('cancel');
    };
    const weapp = await launch(homeThatRuns(`wx.scanCode({ fail: ({ errMsg }) => this.setData({ answer: errMsg }) })`), { answers: { scanCode: cancelled } });
    await weapp.tap('#fault');
    expect(weapp.text('#answer')).toBe('scanCode:fail cancel');
  });
});

const openPagesLimit = 10;

describe('faults in code that runs', () => {
  it.each([
    ['localStorage does not exist on a phone', `localStorage.setItem('a', 'b')`, /setItem/],
    ['fetch does not exist on a phone', `await fetch('https://example.com')`, /fetch is not a function/],
    ['URL does not exist on a phone', `new URL('https://example.com')`, /URL is not defined/],
    ['crypto does not exist on a phone', `crypto.randomUUID()`, /crypto is not defined/],
    ['structuredClone does not exist on a phone', `structuredClone({})`, /structuredClone is not defined/],
    ['process does not exist on a phone', `process.env.HOME`, /process is not defined/],
    ['code cannot be made from text', `new Function('return 1')()`, /Code generation from strings/],
    ['a function that wx does not have cannot be called', `wx.sendCarrierPigeon()`, /sendCarrierPigeon is not a function/],
    ['a file outside the package cannot be required', `require('zod')`, /zod.js' is not defined/],
    ['navigateTo does not reach a tab page', `wx.navigateTo({ url: '/pages/mine/index', fail() {} })`, /can not navigateTo a tabbar page/],
    ['switchTab does not reach another page', `wx.switchTab({ url: '/packages/list/pages/rows/index', fail() {} })`, /no-tabBar page/],
    ['a page that app.json does not list is not found', `wx.navigateTo({ url: '/pages/lost/index', fail() {} })`, /"pages\/lost\/index" is not found/],
    ['undefined cannot be sent to the view', `this.setData({ answer: undefined })`, /answer is undefined/],
    ['a function cannot be sent to the view', `this.setData({ answer: { deep: () => 1 } })`, /answer.deep is function/],
    ['a circle cannot be sent to the view', `const a = {}; a.a = a; this.setData({ answer: a })`, /circular/],
    ['a promise that nobody handles is noticed', `Promise.reject(new Error('forgotten'))`, /forgotten/],
    ['an error in a timer is noticed', `setTimeout(() => { throw new Error('later') }, 10)`, /later/],
    ['console.error is noticed', `console.error('seen')`, /seen/],
    ['a value above 1 MB does not fit into storage', `wx.setStorageSync('a', 'x'.repeat(1100000))`, /more than 1 MB/],
    ['storage ends at 10 MB', `for (let i = 0; i < 11; i += 1) wx.setStorageSync('k' + i, 'x'.repeat(1000000))`, /storage is full/],
    ['a failing cloud function fails the call', `await wx.cloud.callFunction({ name: 'api', data: { name: '' } })`, /functions execute fail/],
    ['undefined input does not reach the cloud unnoticed', `await wx.cloud.callFunction({ name: 'api', data: { name: [undefined] } }).catch(() => {})`, /data.name.0 is undefined/],
  ])('%s', async (_claim, code, message) => {
    const weapp = await launch(homeThatRuns(code));
    await weapp.tap('#fault');
    expect(weapp.findings.errors.join('\n')).toMatch(message);
  });

  it('not more than ten pages can be open', async () => {
    const url = '/packages/list/pages/rows/index';
    const weapp = await launch(homeThatRuns(`for (let i = 0; i < ${openPagesLimit}; i += 1) await wx.navigateTo({ url: '${url}' }).catch(() => {})`));
    await weapp.tap('#fault');
    expect(weapp.findings.errors.join('\n')).toMatch(/webview count limit exceed/);
    expect(weapp.pages.stack).toHaveLength(openPagesLimit);
  });

  it('a function of wx that nobody stands in for is noted', async () => {
    const weapp = await launch(homeThatRuns(`await wx.scanCode()`));
    await weapp.tap('#fault');
    expect([...weapp.findings.unmocked]).toEqual(['scanCode']);
  });
});

describe('faults in templates and files', () => {
  it.each([
    ['an element of the web', homeThatShows('<div>1</div>'), /<div> is no element/],
    ['a handler that is not there', homeThatShows('<view bindtap="nobody">1</view>'), /"nobody" is not defined/],
    ['a page without its script', { 'pages/mine/index.js': null }, /pages\/mine\/index.js is missing/],
    ['a package above 2 MB', { 'packages/list/large.js': 'x'.repeat(2_200_000) }, /package packages\/list has \d+ bytes/],
    ['a tab outside the main package', { 'app.json': appJsonWithTab('packages/list/pages/rows/index') }, /is not in the main package/],
    ['a tab icon that is not there', { 'app.json': appJsonWithTab('pages/mine/index', 'lost.png') }, /tab icon lost.png is missing/],
  ])('%s is found', async (_what, changes: Record<string, string | null>, message) => {
    expect((await launch(changes)).findings.errors.join('\n')).toMatch(message);
  });

  it.each([
    ['an unclosed element', homeThatShows('<view>'), /wcc/],
    ['an expression that is none', homeThatShows('<view>{{a +}}</view>'), /wcc/],
    ['a template that is not there', homeThatShows('<template is="lost"/>'), /template "lost" is not defined/],
    ['an import of a file that is not there', homeThatShows('<import src="./lost.wxml"/>'), /lost.wxml"> is not there/],
    ['a style that is none', { 'app.wxss': '@import "./lost.wxss";' }, /wcsc/],
  ])('%s does not compile', async (_what, changes, message) => {
    await expect(launch(changes)).rejects.toThrow(message);
  });
});

function appJsonWithTab(pagePath: string, iconPath?: string): string {
  const list = [{ pagePath: 'pages/home/index', text: '首页' }, { pagePath, text: '二', ...(iconPath ? { iconPath } : {}) }];
  return JSON.stringify({ pages: ['pages/home/index', 'pages/mine/index'], subPackages: [{ root: 'packages/list', pages: ['pages/rows/index'] }], tabBar: { list } });
}
