import { consentLevels, maxOptions } from '@haoshangliang/shared/features/votes';
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
  if (!command.ok) return reject(act === 'ballot' ? 'answer-unfit' : 'malformed');
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
      const choice = choiceIn(fields);
      return { type: 'votes/cast-ballot', vote, choice, ...proxy, ...reasonIn(fields) };
    }
    default:
      return act satisfies never;
  }
}

const places = Array.from({ length: maxOptions }, (_, at) => at);

/** What was ticked or filled in. Neither, or one beside the other, is nothing that the schema takes. */
function choiceIn(fields: Fields): unknown {
  const { choice } = fields;
  const filled = [optionsIn(fields), orderIn(fields), dotsIn(fields)].filter(
    (each) => each !== null,
  );
  if (choice === undefined) return filled.length === 1 ? filled[0] : null;
  if (filled.length > 0) return null;
  if (choice === 'none') return { kind: 'options', options: [] };
  const [, kind, at] = /^(option|level)-(\d{1,2})$/.exec(choice) ?? [];
  if (kind === 'option') return { kind: 'options', options: [Number(at)] };
  return kind === 'level' ? { kind: 'level', level: Number(at) } : choice;
}

function optionsIn(fields: Fields): unknown {
  const options = places.filter((at) => fields[`option-${at}`] !== undefined);
  return options.length === 0 ? null : { kind: 'options', options };
}

/** The options by the place each was given, each place once; one left free in between is no matter. */
function orderIn(fields: Fields): unknown {
  const placed = numbersIn(fields, 'place').flatMap((place, at) =>
    place === 0 ? [] : { place, at },
  );
  if (placed.length === 0) return null;
  const given = new Set(placed.map(({ place }) => place));
  const isOrder =
    given.size === placed.length && placed.every(({ place }) => places.includes(place - 1));
  if (!isOrder) return 'no order';
  return { kind: 'order', order: placed.sort((a, b) => a.place - b.place).map(({ at }) => at) };
}

function dotsIn(fields: Fields): unknown {
  const dots = numbersIn(fields, 'dots');
  return dots.some((each) => each > 0) ? { kind: 'dots', dots } : null;
}

/** The number that was filled in for each option of the ballot, 0 where nothing was; what is no number the schema refuses. */
function numbersIn(fields: Fields, name: string): number[] {
  const last = places.findLast((at) => fields[`${name}-${at}`] !== undefined) ?? -1;
  return places.slice(0, last + 1).map((at) => Number(fields[`${name}-${at}`]));
}

/** Only with what may have one: whoever changed their mind may have left it in the field. */
function reasonIn({ choice, reason = '' }: Fields): object {
  const said = reason.replace(/\r\n?/g, '\n').trim();
  const level = Number(/^level-(\d)$/.exec(choice ?? '')?.[1]);
  return said !== '' && consentLevels[level] !== undefined && level > 0 ? { reason: said } : {};
}
