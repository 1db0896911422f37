export default definePageConfig({ navigationBarTitleText: '积分与奖励' });
