// must fail: plugin
export const planted = Date.now();
