import * as z from 'zod/mini';
import { itemKinds } from '../../features/agenda/index.ts';
import { levels, modes, urgencies } from '../../features/life/index.ts';
import { integer, text } from '../../kernel/index.ts';

const ref = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,16}$/));

/** `12.34` square metres and `2:5` fractions stay as the file has them; what the product cannot hold yet is left in the file. */
export const caseFile = z.looseObject({
  schema: z.literal('xieshang-case/1'),
  illustrative: z.boolean(),
  case_id: z.string().check(z.regex(/^[a-z0-9_]{1,64}$/)),
  title: text(60),
  level: z.enum(levels),
  session_type: z.string().check(z.regex(/^[a-z][a-z_]{0,31}$/)),
  field: text(20),
  urgency: z.enum(urgencies),
  venue: z.looseObject({ name: text(60) }),
  planned: z.looseObject({
    date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
    start: z.string().check(z.regex(/^\d{2}:\d{2}$/)),
    minutes: integer(5, 24 * 60),
    mode: z.enum(modes),
  }),
  topic: z.looseObject({ background: z.union([z.literal(''), text(1000)]) }),
  stakeholder_groups: z
    .array(z.looseObject({ code: z.string().check(z.regex(/^[a-z0-9_]{1,32}$/)), name: text(40) }))
    .check(z.maxLength(100)),
  participants: z
    .array(
      z.looseObject({
        ref,
        display_name: text(40),
        role: z.string().check(z.regex(/^[a-z_]{1,32}$/)),
        group: z.nullable(z.string().check(z.maxLength(32))),
        sector: z.nullable(text(40)),
        mode: z.enum(['in_room', 'remote']),
        voter: z.boolean(),
      }),
    )
    .check(z.maxLength(5000)),
  building: z.optional(
    z.nullable(
      z.looseObject({
        owners: z
          .array(
            z.looseObject({
              ref,
              room: text(20),
              area: z.number().check(z.gt(0), z.lte(1_000_000)),
            }),
          )
          .check(z.maxLength(5000)),
      }),
    ),
  ),
  agenda: z
    .array(
      z.looseObject({
        no: integer(1, 1000),
        type: z.enum(itemKinds),
        title: text(120),
        minutes: z.nullable(integer(1, 480)),
      }),
    )
    .check(z.maxLength(100)),
});

export type CaseFile = z.infer<typeof caseFile>;
