// must fail: plugin
export const planted = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long' });
