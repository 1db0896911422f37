export default definePageConfig({ navigationBarTitleText: '批量受理' });
