import { maxOptions } from '@haoshangliang/shared/features/votes';
import {
  type CommandId,
  idOf,
  type Rejection,
  reject,
  type SeatId,
} from '@haoshangliang/shared/kernel';
import type { MeetingCommand } from '@haoshangliang/shared/meeting';
import { parse, parseCommand } from '@haoshangliang/shared/wire';
import * as z from 'zod/mini';

/** What forms of a room send: fields of text, each once. */
export type Fields = Readonly<Record<string, string>>;

export const acts = ['check-in', 'opinion', 'ballot'] as const;

export type Act = (typeof acts)[number];

export interface Pressed {
  readonly id: CommandId;
  readonly seat: SeatId;
  readonly command: MeetingCommand;
}

const seal = z.looseObject({ id: idOf('command'), seat: idOf('seat') });

/** The command a form means, judged by the schema that commands of every page are judged by. */
export function readAct(act: Act, fields: Fields): Pressed | Rejection {
  const sealed = parse(seal, fields);
  if (!sealed.ok) return reject('malformed');
  const command = parseCommand(bodyOf(act, fields));
  if (!command.ok) return reject('malformed');
  return { id: sealed.value.id, seat: sealed.value.seat, command: command.value };
}

function bodyOf(act: Act, fields: Fields): Readonly<Record<string, unknown>> {
  switch (act) {
    case 'check-in':
      return { type: 'attendance/check-in', where: fields['where'] };
    case 'opinion': {
      const { item, stance, text = '' } = fields;
      const lines = text.replace(/\r\n?/g, '\n').trim();
      return { type: 'opinions/raise-opinion', item, stance, channel: 'typed', text: lines };
    }
    case 'ballot': {
      const { vote, for: giver } = fields;
      const proxy = giver === undefined ? {} : { for: giver };
      return { type: 'votes/cast-ballot', vote, choice: choiceIn(fields), ...proxy };
    }
    default:
      return act satisfies never;
  }
}

/** What was ticked: one choice, or several boxes. Neither, or both, is nothing that the schema takes. */
function choiceIn(fields: Fields): unknown {
  const { choice } = fields;
  const places = Array.from({ length: maxOptions }, (_, at) => at);
  const options = places.filter((at) => fields[`option-${at}`] !== undefined);
  if (choice === undefined) return options.length === 0 ? null : { kind: 'options', options };
  if (options.length > 0) return null;
  if (choice === 'none') return { kind: 'options', options };
  const [, kind, at] = /^(option|level)-(\d{1,2})$/.exec(choice) ?? [];
  if (kind === 'option') return { kind: 'options', options: [Number(at)] };
  return kind === 'level' ? { kind: 'level', level: Number(at) } : choice;
}
