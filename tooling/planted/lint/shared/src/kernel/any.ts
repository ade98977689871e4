// must fail: lint/suspicious/noExplicitAny
export const planted = (value: any): unknown => value;
