export const planted = fetch('/');
