// must fail: lint/style/noEnum
export enum Planted {
  One = 'one',
}
