export default definePageConfig({ navigationBarTitleText: '套话' });
