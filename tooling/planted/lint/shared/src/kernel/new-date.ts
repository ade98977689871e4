// must fail: plugin
export const planted = new Date(0);
