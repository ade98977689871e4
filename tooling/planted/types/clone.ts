export const planted = structuredClone(1);
