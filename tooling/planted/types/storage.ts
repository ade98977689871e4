export const planted = localStorage;
