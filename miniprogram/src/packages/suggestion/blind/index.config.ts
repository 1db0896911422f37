export default definePageConfig({ navigationBarTitleText: '盲评复核' });
