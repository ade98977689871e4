import { type AccountId, type Rejection, reject } from '@haoshangliang/shared/kernel';
import {
  type CaseFile,
  caseFile,
  type InputOf,
  type MeetingRow as MeetingLine,
  meetingApi,
  parse,
} from '@haoshangliang/shared/wire';
import type { DutyRow, MeetingRow } from '../../ports/schema.ts';
import type { AccountBook } from '../accounts/account-book.ts';
import type { OfficeTree } from '../offices/office-tree.ts';
import type { Mount } from '../routing.ts';
import { draftFromCase, leftOut } from './case-draft.ts';
import { type CreateDeps, createMeeting } from './create.ts';
import { type Creator, draftFromTemplate } from './drafts.ts';
import { dutiesOf } from './meeting-book.ts';
import type { Template } from './templates.ts';

export interface MeetingRouteDeps extends CreateDeps {
  readonly tree: OfficeTree;
  readonly accounts: AccountBook;
  readonly templates: readonly Template[];
  readonly cases: readonly CaseFile[];
}

const pageSize = 100;

export function mountMeetings(mount: Mount, deps: MeetingRouteDeps): void {
  const { templates, cases } = deps;
  mount.staff(meetingApi.listMeetings, ({ account, input }) =>
    list(deps, account, Number(input.before ?? Number.MAX_SAFE_INTEGER)),
  );
  mount.staff(meetingApi.listTemplates, async () => ({ templates: [...templates] }));
  mount.staff(meetingApi.listCases, async () => ({ cases: cases.map(caseInfo) }));
  mount.staff(meetingApi.createMeeting, async ({ account, input }) => {
    const creator = await creatorFor(deps, account, input.office);
    if ('ok' in creator) return creator;
    const template = templates.find(({ key }) => key === input.template);
    if (template === undefined) return reject('template-unknown');
    const meeting = await createMeeting(deps, account, draftFromTemplate(input, template, creator));
    return typeof meeting === 'string' ? { meeting } : meeting;
  });
  mount.staff(meetingApi.createFromCase, ({ account, input }) =>
    createFromCase(deps, account, input),
  );
}

function caseInfo({ case_id: id, title, level, field, participants }: CaseFile) {
  return {
    id,
    title,
    level,
    field,
    participants: participants.length,
    illustrative: true,
  } as const;
}

export async function creatorFor(
  { tree, accounts }: MeetingRouteDeps,
  id: AccountId,
  wanted: MeetingRow['office'],
): Promise<Creator | Rejection> {
  const account = await accounts.byId(id);
  const office = (await tree.scopeOf(id)).find((each) => each.id === wanted);
  return account === undefined || office === undefined ? reject('not-found') : { account, office };
}

async function createFromCase(
  deps: MeetingRouteDeps,
  account: AccountId,
  input: InputOf<typeof meetingApi.createFromCase>,
) {
  const { office, mark, startsAt } = input;
  const creator = await creatorFor(deps, account, office);
  if ('ok' in creator) return creator;
  const known = deps.cases.find(({ case_id }) => case_id === input.case);
  if (typeof input.case === 'string' && known === undefined) return reject('not-found');
  const parsed = parse(caseFile, known ?? input.case);
  if (!parsed.ok) return reject('case-malformed', parsed.detail);
  const file = parsed.value;
  // What is made up is never counted and never shown without saying so.
  if (file.illustrative && mark === 'real') return reject('malformed', { at: 'mark' });
  const meeting = await createMeeting(
    deps,
    account,
    draftFromCase({ office, mark, startsAt }, file, creator),
  );
  return typeof meeting === 'string' ? { meeting, leftOut: leftOut(file) } : meeting;
}

async function list(deps: MeetingRouteDeps, account: AccountId, before: number) {
  const { db } = deps.tables;
  const scope = (await deps.tree.scopeOf(account)).map(({ id }) => id);
  const rows = await db
    .selectFrom('meeting')
    .selectAll()
    .where('office', 'in', scope)
    .where('created_at', '<', before)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  const duties = await db.selectFrom('duty').selectAll().where('account', '=', account).execute();
  const lines = rows.slice(0, pageSize).map((row) =>
    lineOf(
      deps,
      row,
      duties.find(({ meeting }) => meeting === row.id),
    ),
  );
  return { meetings: await Promise.all(lines), hasOlder: rows.length > pageSize };
}

export async function lineOf(
  { hosts }: Pick<CreateDeps, 'hosts'>,
  row: MeetingRow,
  duty: DutyRow | undefined,
): Promise<MeetingLine> {
  const life = (await hosts.state(row.id))?.life;
  return {
    id: row.id,
    office: row.office,
    mark: row.mark,
    phase: life?.phase ?? 'planned',
    title: life?.words?.title ?? null,
    place: life?.words?.place ?? null,
    startsAt: life?.plan?.startsAt ?? null,
    minutes: life?.plan?.minutes ?? null,
    createdAt: row.created_at,
    leftOpen: life?.leftOpen ?? false,
    duties: dutiesOf(duty),
  };
}
