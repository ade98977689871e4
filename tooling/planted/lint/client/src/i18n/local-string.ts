// must fail: plugin
export const planted = (date: Date) => date.toLocaleTimeString();
