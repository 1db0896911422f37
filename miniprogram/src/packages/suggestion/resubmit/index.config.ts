export default definePageConfig({ navigationBarTitleText: '补充后重新提交' });
