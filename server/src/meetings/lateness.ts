import { commandSpec } from '@haoshangliang/shared/meeting';
import type { HostRequest } from './request.ts';

/** How long a command that is never kept offline may be under way, milliseconds. */
const steeringLife = 30_000;

/** Was the command pressed so long ago that it no longer means what it meant? `now` in milliseconds since 1970. */
export function isLate({ command, madeAt }: HostRequest, now: number): boolean {
  if (madeAt === null) return false;
  const offline = commandSpec(command.type)?.offline ?? 'refuse';
  return now - madeAt > (offline === 'refuse' ? steeringLife : offline);
}
