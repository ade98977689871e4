interface A {
  b?: number;
}
export const planted: A = { b: undefined };
