export default definePageConfig({ navigationBarTitleText: '参与指南' });
