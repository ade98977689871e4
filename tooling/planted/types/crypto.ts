export const planted = crypto.getRandomValues;
