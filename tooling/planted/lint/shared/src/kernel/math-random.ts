// must fail: plugin
export const planted = Math.random();
