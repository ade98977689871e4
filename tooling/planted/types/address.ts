export const planted = new URL('/');
