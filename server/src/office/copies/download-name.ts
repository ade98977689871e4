import { wallClock } from '@haoshangliang/shared/kernel';

/** 好商量备份-20260905-1905.db, by the clock of the meetings' zone. */
export function downloadName(at: number): string {
  const [day = '', time = ''] = new Date(wallClock(at)).toISOString().split('T');
  return `好商量备份-${day.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}.db`;
}
