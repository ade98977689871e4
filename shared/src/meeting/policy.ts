import { type Phase, type Rejection, type Right, reject } from '../kernel/index.ts';
import { commandSpec } from './dispatch.ts';

export const policyRejections = ['unknown-command', 'not-allowed', 'wrong-phase'] as const;

export type PolicyRejection = (typeof policyRejections)[number];

/**
 * May somebody with these rights send this command at this stage of the meeting? Null: yes. Asked by the server on every
 * command and by the page before it shows a button.
 */
export function may(
  type: string,
  rights: ReadonlySet<Right>,
  phase: Phase,
): Rejection<PolicyRejection> | null {
  const spec = commandSpec(type);
  if (spec === undefined) return reject('unknown-command');
  if (!spec.by.some((right) => rights.has(right))) return reject('not-allowed');
  return spec.when.includes(phase) ? null : reject('wrong-phase', { phase });
}
