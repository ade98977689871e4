import * as z from 'zod/mini';
import {
  type CommandSpec,
  type CommandsOf,
  idOf,
  integer,
  nothing,
  text,
} from '../../kernel/index.ts';
import { levels, marks, modes, urgencies } from './state.ts';

const lastMoment = 4_102_444_800_000; // the year 2100

const form = {
  level: z.enum(levels),
  sort: z.string().check(z.regex(/^[a-z][a-z_]{0,31}$/)),
  urgency: z.enum(urgencies),
  mode: z.enum(modes),
  startsAt: integer(0, lastMoment),
  minutes: integer(5, 24 * 60),
  title: text(60),
  place: text(60),
  field: text(20),
  background: z.union([z.literal(''), text(1000)]),
};

const reason = text(200);
const moderating = { input: nothing, by: ['moderate'], offline: 'refuse' } as const;

export const lifeCommands = {
  /** The first command of every meeting, sent by the office's own pages. */
  'life/plan-meeting': {
    input: z.strictObject({ ...form, office: idOf('office'), mark: z.enum(marks) }),
    by: ['prepare'],
    when: ['planned'],
    offline: 'refuse',
  },
  'life/change-plan': {
    input: z.strictObject(form),
    by: ['prepare', 'moderate'],
    when: ['planned', 'adjourned'],
    offline: 'refuse',
  },
  'life/open-meeting': { ...moderating, when: ['planned'] },
  /** Takes an opening back that was a mistake: nothing may have happened since. */
  'life/withdraw-opening': { ...moderating, when: ['open'] },
  'life/adjourn-meeting': { ...moderating, when: ['open'] },
  'life/resume-meeting': { ...moderating, when: ['adjourned'] },
  /** `despite`: how many unfinished things the person was shown and closes the meeting despite. */
  'life/close-meeting': {
    input: z.strictObject({ despite: integer(0, 10_000) }),
    by: ['moderate'],
    when: ['open', 'adjourned'],
    offline: 'refuse',
  },
  'life/reopen-meeting': {
    input: z.strictObject({ reason }),
    by: ['moderate'],
    when: ['closed'],
    offline: 'refuse',
  },
  'life/submit-minutes': { input: nothing, by: ['record'], when: ['closed'], offline: 'refuse' },
  'life/return-minutes': {
    input: z.strictObject({ reason }),
    by: ['moderate', 'record'],
    when: ['in-review'],
    offline: 'refuse',
  },
  'life/issue-minutes': { ...moderating, when: ['in-review'] },
  'life/recall-minutes': {
    input: z.strictObject({ reason }),
    by: ['moderate'],
    when: ['issued'],
    offline: 'refuse',
  },
  /** Sent by the host after twelve hours. */
  'life/note-left-open': { input: nothing, by: ['system'], when: ['open'], offline: 'refuse' },
} as const satisfies Record<string, CommandSpec>;

export type LifeCommand = CommandsOf<typeof lifeCommands>;
