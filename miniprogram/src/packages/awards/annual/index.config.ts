export default definePageConfig({ navigationBarTitleText: '年度专项奖励' });
