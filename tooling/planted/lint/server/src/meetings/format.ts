// must fail: format
export const planted = "double";
