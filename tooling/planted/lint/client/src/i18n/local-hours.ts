// must fail: plugin
export const planted = (at: number) => new Date(at).getHours();
