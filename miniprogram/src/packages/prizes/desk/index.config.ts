export default definePageConfig({ navigationBarTitleText: '奖品发放', enablePullDownRefresh: true });
