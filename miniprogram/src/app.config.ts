export default defineAppConfig({
  pages: ['pages/home/index', 'pages/suggest/index', 'pages/todo/index', 'pages/mine/index'],
  subPackages: [
    { root: 'packages/suggestion', name: 'suggestion', pages: ['detail/index', 'resubmit/index', 'drafts/index', 'batch/index', 'search/index', 'blind/index', 'blind/review/index'] },
    { root: 'packages/account', name: 'account', pages: ['bind/index', 'points/index', 'inbox/index', 'messages/index'] },
    { root: 'packages/prizes', name: 'prizes', pages: ['shelf/index', 'prize/index', 'mine/index', 'desk/index'] },
    { root: 'packages/season', name: 'season', pages: ['index/index', 'report/index'] },
    { root: 'packages/guide', name: 'guide', pages: ['index/index'] },
    {
      root: 'packages/office',
      name: 'office',
      pages: [
        'index/index', 'roster/index', 'codes/index', 'roles/index', 'policy/index', 'calendar/index', 'secrecy/index', 'phrases/index',
        'quality/index', 'quality/scope/index', 'quality/cases/index', 'quality/signals/index',
      ],
    },
    { root: 'packages/awards', name: 'awards', pages: ['index/index', 'batch/index', 'entry/index', 'ledger/index', 'trial/index', 'annual/index', 'annual/unit/index', 'annual/lines/index'] },
    { root: 'packages/ballot', name: 'ballot', pages: ['index/index', 'vote/index', 'result/index'] },
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['suggestion', 'account'] },
  },
  // Lets the window on a PC or a tablet be made wide: the office works there.
  resizable: true,
  lazyCodeLoading: 'requiredComponents',
  window: {
    backgroundTextStyle: 'dark',
    backgroundColor: '#F6F2E9',
    navigationBarBackgroundColor: '#F6F2E9',
    navigationBarTitleText: '金点子',
    navigationBarTextStyle: 'black',
    // Said aloud: without it the H5 build has no navigation bar, so no title and no way back.
    navigationStyle: 'default',
  },
  tabBar: {
    color: '#5A574F',
    selectedColor: '#1C4E80',
    backgroundColor: '#FFFDF8',
    borderStyle: 'white',
    list: [
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'assets/tab-home.png', selectedIconPath: 'assets/tab-home-on.png' },
      { pagePath: 'pages/suggest/index', text: '提建议', iconPath: 'assets/tab-suggest.png', selectedIconPath: 'assets/tab-suggest-on.png' },
      { pagePath: 'pages/todo/index', text: '待办', iconPath: 'assets/tab-todo.png', selectedIconPath: 'assets/tab-todo-on.png' },
      { pagePath: 'pages/mine/index', text: '我的', iconPath: 'assets/tab-mine.png', selectedIconPath: 'assets/tab-mine-on.png' },
    ],
  },
});
