export default definePageConfig({ navigationBarTitleText: '涉密词表' });
