// must fail: plugin
export const planted = (year: number) => new Date(year, 0, 1);
