import { z } from 'zod';

export const shareSchema = z.object({
  n: z.int().positive(),
  d: z.int().positive(),
  strict: z.boolean(),
});

const ballotSchema = z.looseObject({
  no: z.int(),
  title: z.string(),
  kind: z.string(),
  secrecy: z.string(),
  method: z.string(),
  rule: z.unknown(),
  quorum: shareSchema.extend({ base: z.string() }).optional(),
  options: z.array(z.string()),
  eligible: z.int(),
  present: z.int(),
  cast: z.int(),
  tally: z.record(z.string(), z.int()),
  tally_area: z.record(z.string(), z.number()).optional(),
  result: z.unknown(),
  disclaimer: z.string().optional(),
  roll: z.record(z.string(), z.nullable(z.string())).optional(),
});

const opinionSchema = z.looseObject({
  no: z.int(),
  agenda_no: z.int(),
  speaker: z.string(),
  stance: z.enum(['for', 'against', 'neutral', 'reserve']),
  channel: z.string(),
  text: z.string(),
  seconded_by: z.array(z.string()),
  merged_into: z.nullable(z.int()),
  adoption: z.string(),
});

const followUpSchema = z.looseObject({
  title: z.string(),
  lead_dept: z.string(),
  due_days: z.int().nonnegative(),
});

/** What the rehearsal itself reads of a case; all else it hands to the product or reports. */
export const caseSchema = z.looseObject({
  schema: z.literal('xieshang-case/1'),
  case_id: z.string(),
  title: z.string(),
  participants: z.array(
    z.looseObject({
      ref: z.string(),
      display_name: z.string(),
      role: z.string(),
      mode: z.enum(['in_room', 'remote']),
      voter: z.boolean(),
    }),
  ),
  building: z
    .looseObject({ owners: z.array(z.looseObject({ ref: z.string(), area: z.number() })) })
    .optional(),
  agenda: z.array(z.looseObject({ no: z.int(), type: z.string(), title: z.string() })),
  opinions: z.array(opinionSchema).default([]),
  consensus: z
    .array(
      z.looseObject({ no: z.int(), text: z.string(), from_opinions: z.array(z.int()).default([]) }),
    )
    .default([]),
  disagreements: z
    .array(z.looseObject({ from_opinions: z.array(z.int()).default([]) }))
    .default([]),
  ballots: z.array(ballotSchema).default([]),
  follow_ups: z.array(followUpSchema).default([]),
  live_script: z
    .array(z.looseObject({ actor: z.string(), act: z.string(), ballot: z.int().optional() }))
    .default([]),
});

export type Case = z.infer<typeof caseSchema>;
export type Ballot = Case['ballots'][number];
export type Opinion = Case['opinions'][number];
export type FollowUp = Case['follow_ups'][number];
export type Act = Case['live_script'][number];
