const list: number[] = [];
export const planted: number = list[0];
