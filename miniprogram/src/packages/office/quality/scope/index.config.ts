export default definePageConfig({ navigationBarTitleText: '评审质量' });
