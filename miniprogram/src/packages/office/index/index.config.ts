export default definePageConfig({ navigationBarTitleText: '管理入口' });
