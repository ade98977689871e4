// must fail: lint/style/useFilenamingConvention
export const planted = 1;
