import { reject } from '../kernel/index.ts';
import { commandSpec, type MeetingCommand } from '../meeting/index.ts';
import { type Parsed, parse } from './parse.ts';

// Apart from parse.ts: this one brings the rules of the meeting along, which the page at the door does without.
/** Parses the body of a command by the schema its type names; unknown fields are refused. */
export function parseCommand(body: Readonly<Record<string, unknown>>): Parsed<MeetingCommand> {
  const { type, ...input } = body;
  const spec = typeof type === 'string' ? commandSpec(type) : undefined;
  if (spec === undefined) return reject('unknown-command');
  const parsed = parse(spec.input, input);
  return parsed.ok
    ? { ok: true, value: { type, ...(parsed.value as object) } as MeetingCommand }
    : parsed;
}
