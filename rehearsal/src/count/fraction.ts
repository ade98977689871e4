/** An exact number n/d; d is never zero or negative. Nothing here is ever rounded. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Fraction = { n: 0n, d: 1n };

export function fraction(n: number | bigint, d: number | bigint = 1): Fraction {
  if (BigInt(d) <= 0n) throw new RangeError('A denominator is above zero');
  return { n: BigInt(n), d: BigInt(d) };
}

/** Digit by digit as it is written: 88.6 is 886/10, not the binary number nearest to it. */
export function decimal(value: number | string): Fraction {
  const [, sign, whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (sign === undefined) throw new RangeError(`${value} is no plain decimal number`);
  return { n: BigInt(`${sign}${whole}${rest}`), d: 10n ** BigInt(rest.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** Below, at or above zero as a is below, at or above b. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function isSame(a: Fraction, b: Fraction): boolean {
  return compare(a, b) === 0;
}

/** For reading only. */
export function toNumber({ n, d }: Fraction): number {
  return Number(n) / Number(d);
}
