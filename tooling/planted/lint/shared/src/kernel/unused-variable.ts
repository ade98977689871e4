// must fail: lint/correctness/noUnusedVariables
const planted = 1;

export const other = 2;
