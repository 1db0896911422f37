export default definePageConfig({ navigationBarTitleText: '综合得分的来历' });
