export const planted = (a) => a;
