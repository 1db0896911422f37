import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A mini program of three pages and a component, written by hand: small enough to plant one fault at a time in it. */
const files: Record<string, string> = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index', 'pages/mine/index'],
    subPackages: [{ root: 'packages/list', pages: ['pages/rows/index'] }],
    tabBar: {
      list: [
        { pagePath: 'pages/home/index', text: '首页' },
        { pagePath: 'pages/mine/index', text: '我的' },
      ],
    },
  }),
  'app.js': `App({ onLaunch() { wx.cloud.init({ env: 'test' }) } })`,
  'app.wxss': 'page { color: #333 }',
  'greeting.js': `module.exports = (name) => '你好，' + name`,
  'pages/home/index.json': JSON.stringify({ usingComponents: { counter: '/components/counter' } }),
  'pages/home/index.wxml': `
    <view id="shown">{{shown}}</view>
    <input id="name" value="{{name}}" bindinput="typed"/>
    <button id="greet" bindtap="greet">问好</button>
    <view id="answer">{{answer}}</view>
    <view id="outer" bindtap="outerTapped" data-row-id="7"><view id="inner" catchtap="innerTapped">里</view><view id="open">外</view></view>
    <button id="later" bindtap="later">稍后</button>
    <button id="off" disabled="{{true}}" bindtap="greet">不可</button>
    <button id="rows" bindtap="rows">列表</button>
    <button id="fault" bindtap="fault">错</button>
    <counter start="{{5}}"/>`,
  'pages/home/index.wxss': '.card { width: 100rpx }',
  'pages/home/index.js': `
    const greeting = require('../../greeting')
    Page({
      data: { shown: 0, name: '', answer: '', list: [{ title: '甲' }] },
      onShow() { this.setData({ shown: this.data.shown + 1 }) },
      typed(event) { this.setData({ name: event.detail.value }) },
      async greet() {
        const { result } = await wx.cloud.callFunction({ name: 'api', data: { name: this.data.name } })
        this.setData({ answer: greeting(result.name) })
      },
      outerTapped(event) { this.setData({ answer: 'outer ' + event.currentTarget.dataset.rowId }) },
      innerTapped() { this.setData({ answer: 'inner' }) },
      later() { setTimeout(() => this.setData({ 'list[0].title': '乙', answer: '稍后到了' }), 300) },
      rows() { wx.navigateTo({ url: '/packages/list/pages/rows/index?kind=a%20b' }) },
      fault() {  },
    })`,
  'pages/mine/index.wxml': '<view id="kept">{{kept}}</view>',
  'pages/mine/index.js': `Page({ data: { kept: '' }, onShow() { this.setData({ kept: wx.getStorageSync('kept') || '空' }) } })`,
  'packages/list/pages/rows/index.wxml': '<view wx:for="{{rows}}" wx:key="*this" class="row">{{item}}</view><view id="kind">{{kind}}</view>',
  'packages/list/pages/rows/index.js': `
    Page({ data: { rows: [], kind: '' }, onLoad(query) { this.setData({ rows: ['一', '二', '三'], kind: query.kind }) } })`,
  'components/counter.json': JSON.stringify({ component: true }),
  'components/counter.wxml': '<button id="count" bindtap="more">{{start + more}}</button>',
  'components/counter.js': `
    Component({ properties: { start: { type: Number, value: 0 } }, data: { more: 0 }, methods: { more() { this.setData({ more: this.data.more + 1 }) } } })`,
};

/** Writes the app to a new folder, some files changed or added; null leaves one out. */
export function writeNativeApp(changes: Record<string, string | null> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'native-app-'));
  for (const [file, source] of Object.entries({ ...files, ...changes })) {
    if (source === null) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), source);
  }
  return folder;
}

/** The home page whose button 错 runs this code. */
export function homeThatRuns(code: string): Record<string, string> {
  const source = files['pages/home/index.js'] ?? '';
  return { 'pages/home/index.js': source.replace('fault() {  }', `async fault() { ${code} }`) };
}

/** The home page with this markup after its own. */
export function homeThatShows(markup: string): Record<string, string> {
  return { 'pages/home/index.wxml': `${files['pages/home/index.wxml']}${markup}` };
}
