// must fail: plugin
export function planted(date: Date): void {
  date.setHours(9, 0);
}
