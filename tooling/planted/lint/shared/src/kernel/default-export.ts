// must fail: lint/style/noDefaultExport
export default function planted(): number {
  return 1;
}
