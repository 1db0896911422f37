export default definePageConfig({ navigationBarTitleText: '年度十大投票' });
