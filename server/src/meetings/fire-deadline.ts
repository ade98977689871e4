import type { Deadline } from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import type { CommandAnswer } from '@haoshangliang/shared/wire';
import type { Metrics } from '../observability/metrics.ts';
import type { HostRequest } from './request.ts';
import { systemRequest } from './system-request.ts';

export async function fireDeadline(
  host: { execute(request: HostRequest): Promise<CommandAnswer> },
  { key, at, command }: Deadline<MeetingCommand>,
  metrics: Metrics,
): Promise<CommandAnswer> {
  const answer = await host.execute({
    ...systemRequest(`deadline/${key}`, command),
    notBefore: at,
  });
  if (answer.ok) metrics.deadlineFired(command.type);
  return answer;
}
