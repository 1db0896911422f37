export default definePageConfig({ navigationBarTitleText: '年度十大评选' });
