// must fail: plugin
export const planted = { then: async (): Promise<number> => Promise.resolve(1) };
