// must fail: lint/complexity/noExcessiveLinesPerFunction
export function planted(): number {
  const a1 = 1;
  const b1 = a1 + 1;
  const a2 = 2;
  const b2 = a2 + 1;
  const a3 = 3;
  const b3 = a3 + 1;
  const a4 = 4;
  const b4 = a4 + 1;
  const a5 = 5;
  const b5 = a5 + 1;
  const a6 = 6;
  const b6 = a6 + 1;
  const a7 = 7;
  const b7 = a7 + 1;
  const a8 = 8;
  const b8 = a8 + 1;
  const a9 = 9;
  const b9 = a9 + 1;
  const a10 = 10;
  const b10 = a10 + 1;
  const a11 = 11;
  const b11 = a11 + 1;
  const a12 = 12;
  const b12 = a12 + 1;
  const a13 = 13;
  const b13 = a13 + 1;
  const a14 = 14;
  const b14 = a14 + 1;
  const a15 = 15;
  const b15 = a15 + 1;
  const a16 = 16;
  const b16 = a16 + 1;
  const a17 = 17;
  const b17 = a17 + 1;
  const a18 = 18;
  const b18 = a18 + 1;
  const a19 = 19;
  const b19 = a19 + 1;
  const a20 = 20;
  const b20 = a20 + 1;
  return 0
    + b1
    + b2
    + b3
    + b4
    + b5
    + b6
    + b7
    + b8
    + b9
    + b10
    + b11
    + b12
    + b13
    + b14
    + b15
    + b16
    + b17
    + b18
    + b19
    + b20;
}
