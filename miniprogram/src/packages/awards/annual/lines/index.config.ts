export default definePageConfig({ navigationBarTitleText: '专项奖励名单' });
