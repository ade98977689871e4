// must fail: plugin
let count = 0;
export function planted(): number {
  count += 1;
  return count;
}
