/** 好商量备份-20260905-1905.db, by the clock of this machine. */
export function downloadName(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `好商量备份-${day}-${two(date.getHours())}${two(date.getMinutes())}.db`;
}
