import * as z from 'zod/mini';
import { type CommandSpec, type CommandsOf, idOf, integer, text } from '../../kernel/index.ts';
import { itemKinds } from './state.ts';

const item = idOf('agenda-item');
const preparing = ['planned', 'open', 'adjourned'] as const;
const running = ['open'] as const;

export const maxItems = 200;

/** What staff type when they add or change an item. */
const itemForm = {
  kind: z.enum(itemKinds),
  title: text(120),
  minutes: z.nullable(integer(1, 480)),
};

export const agendaCommands = {
  /** Adds an item behind its last sibling; `parent` null is the first level. */
  'agenda/add-item': {
    input: z.strictObject({ ...itemForm, parent: z.nullable(item) }),
    by: ['prepare', 'moderate', 'record'],
    when: preparing,
    offline: 'refuse',
  },
  'agenda/change-item': {
    input: z.strictObject({ ...itemForm, item }),
    by: ['prepare', 'moderate', 'record'],
    when: preparing,
    offline: 'refuse',
  },
  'agenda/remove-item': {
    input: z.strictObject({ item }),
    by: ['prepare', 'moderate', 'record'],
    when: preparing,
    offline: 'refuse',
  },
  'agenda/restore-item': {
    input: z.strictObject({ item }),
    by: ['prepare', 'moderate', 'record'],
    when: preparing,
    offline: 'refuse',
  },
  /** Moves an item to a place (counted from 0) among its siblings. */
  'agenda/move-item': {
    input: z.strictObject({ item, to: integer(0, maxItems) }),
    by: ['prepare', 'moderate', 'record'],
    when: preparing,
    offline: 'refuse',
  },
  'agenda/start-item': {
    input: z.strictObject({ item }),
    by: ['moderate'],
    when: running,
    offline: 'refuse',
  },
  /** Takes a start back: the item waits again and the one it replaced, if any, runs again. */
  'agenda/unstart-item': {
    input: z.strictObject({ item }),
    by: ['moderate'],
    when: running,
    offline: 'refuse',
  },
  'agenda/finish-item': {
    input: z.strictObject({ item }),
    by: ['moderate'],
    when: running,
    offline: 'refuse',
  },
  /** Takes a finish back. */
  'agenda/resume-item': {
    input: z.strictObject({ item }),
    by: ['moderate'],
    when: running,
    offline: 'refuse',
  },
  'agenda/skip-item': {
    input: z.strictObject({ item }),
    by: ['moderate'],
    when: running,
    offline: 'refuse',
  },
  'agenda/unskip-item': {
    input: z.strictObject({ item }),
    by: ['moderate'],
    when: running,
    offline: 'refuse',
  },
  /** The moderator's private note; an empty one removes it. */
  'agenda/note-item': {
    input: z.strictObject({ item, note: z.nullable(text(2000)) }),
    by: ['prepare', 'moderate', 'record'],
    when: preparing,
    offline: 'refuse',
  },
  /** Sent by the host when the planned minutes of the running item are over. */
  'agenda/note-overrun': {
    input: z.strictObject({ item }),
    by: ['system'],
    when: running,
    offline: 'refuse',
  },
} as const satisfies Record<string, CommandSpec>;

export type AgendaCommand = CommandsOf<typeof agendaCommands>;
