export default definePageConfig({ navigationBarTitleText: '这个数字的明细' });
