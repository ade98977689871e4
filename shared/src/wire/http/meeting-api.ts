import * as z from 'zod/mini';
import { phases } from '../../kernel/index.ts';
import { meetingIdSchema } from '../protocol.ts';
import {
  accountId,
  level,
  mark,
  moment,
  noAnswer,
  noInput,
  officeId,
  planForm,
} from './office-words.ts';
import type { RouteTable } from './route.ts';

/** Three duties, any number of them on one account: 主持, 记录, 签到. */
const duty = z.enum(['moderate', 'record', 'receive']);

const meetingRow = z.object({
  id: meetingIdSchema,
  office: officeId,
  mark,
  phase: z.enum(phases),
  title: z.nullable(z.string()),
  place: z.nullable(z.string()),
  startsAt: z.nullable(moment),
  minutes: z.nullable(z.int()),
  createdAt: moment,
  /** Stands open since more than twelve hours. */
  leftOpen: z.boolean(),
  duties: z.array(duty),
});

export type MeetingRow = z.infer<typeof meetingRow>;

const templateKey = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/));
const created = z.object({ meeting: meetingIdSchema });

/** Meetings: list, create, who does what in them. */
export const meetingApi = {
  /** Of one's own office and those below it: the hundred created last, or last before `before`. */
  listMeetings: {
    method: 'GET',
    path: '/api/office/meetings',
    by: 'account',
    input: z.strictObject({ before: z.optional(z.string().check(z.regex(/^\d{1,15}$/))) }),
    answer: z.object({ meetings: z.array(meetingRow), hasOlder: z.boolean() }),
  },
  listTemplates: {
    method: 'GET',
    path: '/api/office/templates',
    by: 'account',
    input: noInput,
    answer: z.object({
      templates: z.array(
        z.object({
          key: templateKey,
          name: z.string(),
          about: z.string(),
          sort: z.string(),
          urgency: planForm.urgency,
          mode: planForm.mode,
          minutes: z.int(),
          items: z.array(
            z.object({ kind: z.string(), title: z.string(), minutes: z.nullable(z.int()) }),
          ),
        }),
      ),
    }),
  },
  /** The complete consultations that come with the program, all of them made up: 示例. */
  listCases: {
    method: 'GET',
    path: '/api/office/cases',
    by: 'account',
    input: noInput,
    answer: z.object({
      cases: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          level,
          field: z.string(),
          participants: z.int(),
          illustrative: z.literal(true),
        }),
      ),
    }),
  },
  createMeeting: {
    method: 'POST',
    path: '/api/office/meetings',
    by: 'account',
    input: z.strictObject({
      office: officeId,
      template: templateKey,
      mark: z.enum(['real', 'rehearsal']),
      ...planForm,
    }),
    answer: created,
  },
  /**
   * Creates a meeting from a case: one that comes with the program, by its id, or the content of a case file. What is
   * made up is always marked: `mark` says as what (示例 or 演练); a file that is not made up may also be `real`.
   */
  createFromCase: {
    method: 'POST',
    path: '/api/office/meetings/from-case',
    by: 'account',
    input: z.strictObject({
      office: officeId,
      case: z.union([
        z.string().check(z.regex(/^[a-z0-9_]{1,64}$/)),
        z.looseObject({ schema: z.string() }),
      ]),
      mark,
      /** Null keeps the file's own date. */
      startsAt: z.nullable(planForm.startsAt),
    }),
    /** `leftOut`: keys of the file that do not belong to a meeting that has not begun, or that nobody here knows. */
    answer: z.extend(created, { leftOut: z.array(z.string()) }),
  },
  /** 演练: a new meeting, marked so, with the same plan, agenda, roster and staff, and links of its own. */
  rehearse: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/rehearsal',
    by: 'account',
    input: z.strictObject({ meeting: meetingIdSchema }),
    answer: created,
  },
  meeting: {
    method: 'GET',
    path: '/api/office/meetings/:meeting',
    by: 'account',
    input: z.strictObject({ meeting: meetingIdSchema }),
    answer: z.object({
      meeting: meetingRow,
      staff: z.array(
        z.object({
          account: accountId,
          name: z.string(),
          duties: z.array(duty),
          seat: z.nullable(z.string()),
        }),
      ),
    }),
  },
  /** Replaces the account's duties in the meeting; none takes it off the staff. */
  assignDuties: {
    method: 'POST',
    path: '/api/office/meetings/:meeting/duties',
    by: 'account',
    input: z.strictObject({
      meeting: meetingIdSchema,
      account: accountId,
      duties: z.array(duty).check(z.maxLength(3)),
    }),
    answer: noAnswer,
  },
} as const satisfies RouteTable;
