export default definePageConfig({ navigationBarTitleText: '草稿与待发送' });
