export default definePageConfig({ navigationBarTitleText: '奖励与期限' });
