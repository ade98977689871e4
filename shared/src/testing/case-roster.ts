import type { CanonicalContent } from '../documents/index.ts';
import type { SeatRole } from '../features/people/index.ts';
import type { Id, SeatId } from '../kernel/index.ts';
import { idAt } from './history.ts';
import type { MeetingRun } from './meeting-run.ts';

/** What is played of a file in `cases/`. */
export interface CaseFile {
  readonly title: string;
  readonly level: string;
  readonly session_type: string;
  readonly field: string;
  readonly venue: { readonly name: string };
  readonly topic: { readonly background: string };
  readonly planned: {
    readonly date: string;
    readonly start: string;
    readonly minutes: number;
    readonly mode: string;
  };
  readonly stakeholder_groups: readonly {
    readonly code: string;
    readonly name: string;
    readonly interest: string;
  }[];
  readonly participants: readonly CasePerson[];
  readonly agenda: readonly {
    readonly type: string;
    readonly title: string;
    readonly minutes: number;
  }[];
  readonly consensus: readonly { readonly text: string }[];
}

interface CasePerson {
  readonly ref: string;
  readonly display_name: string;
  readonly role: string;
  readonly group: string;
  readonly mode: string;
  readonly voter: boolean;
}

const roles: Readonly<Record<string, SeatRole>> = {
  host: 'moderator',
  secretary: 'secretary',
  resident: 'resident',
  member: 'member',
  dept: 'department',
  expert: 'expert',
};

/** `areas`: of flats, in square metres, by ref. */
export function rosterOf(file: CaseFile, areas: Readonly<Record<string, number>> = {}) {
  const seatOf = (ref: string): SeatId =>
    idAt<'seat'>(100 + file.participants.findIndex((person) => person.ref === ref));
  const groupOf = (code: string) =>
    idAt<'group'>(300 + file.stakeholder_groups.findIndex((group) => group.code === code));
  const [clerk, host] = [seatOf('S01'), seatOf('H01')];

  function lineOf({ ref, role, group, voter }: CasePerson) {
    const area = areas[ref];
    return {
      ...{ seat: seatOf(ref), role: roles[role] ?? ('observer' as const), label: role },
      ...{ group: groupOf(group), sector: null, heads: 1, voter, visitor: false },
      area: area === undefined ? null : Math.round(area * 100),
    };
  }

  function plan(run: MeetingRun, mark: 'real' | 'example' | 'rehearsal'): void {
    run.run(planOf(file, run.now, mark));
    for (const { code, name, interest } of file.stakeholder_groups) {
      run.run({ type: 'people/add-group', group: groupOf(code), kind: 'group', name, interest });
    }
    run.run({ type: 'people/add-seats', seats: file.participants.map(lineOf) });
    for (const { type, title, minutes } of file.agenda) {
      const kind = type as 'discussion';
      run.run({ type: 'agenda/add-item', parent: null, kind, title, minutes });
    }
  }

  function arrive(run: MeetingRun, absent: readonly string[] = []): void {
    for (const { ref, mode } of file.participants) {
      if (absent.includes(ref)) continue;
      const where = mode === 'remote' ? 'remote' : 'in_room';
      run.run({ type: 'attendance/check-in-seat', seat: seatOf(ref), where }, clerk, seatOf(ref));
    }
  }

  /** Starts these items one after the other and lets each take as long as was planned. */
  function walk(run: MeetingRun, from: number, to: number): void {
    for (let no = from; no <= to; no++) {
      run.run({ type: 'agenda/start-item', item: itemOf(run, no) }, host);
      run.later(file.agenda[no - 1]?.minutes ?? 1);
    }
  }

  return { seatOf, clerk, host, plan, arrive, walk, names: namesOf(file, seatOf) };
}

export type CaseRoster = ReturnType<typeof rosterOf>;

export function startOf({ planned }: CaseFile): number {
  return Date.parse(`${planned.date}T${planned.start}:00+08:00`);
}

function planOf(file: CaseFile, startsAt: number, mark: 'real' | 'example' | 'rehearsal') {
  const { title, level, session_type: sort, field, venue, topic, planned } = file;
  const { minutes, mode } = planned;
  return {
    ...({ type: 'life/plan-meeting', office: idAt<'office'>(1), mark } as const),
    ...{ level: level as 'community', sort, urgency: 'routine' as const },
    ...{ mode: mode as 'hybrid', startsAt, minutes, title, place: venue.name, field },
    background: topic.background,
  };
}

/** Names before everybody, by seat. */
function namesOf(
  file: CaseFile,
  seatOf: (ref: string) => SeatId,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    file.participants.map(({ ref, display_name }) => [seatOf(ref), display_name]),
  );
}

export function itemOf(run: MeetingRun, no: number): Id<'agenda-item'> {
  const item = run.state.agenda.order[no - 1];
  if (item === undefined) throw new Error(`There is no item ${no}.`);
  return item;
}

/** A frozen text whose clauses are a numbered list. */
export function textOf(title: string, clauses: readonly string[]): CanonicalContent {
  return { title, schemaVersion: 1, doc: { type: 'doc', content: [clauseList(clauses)] } };
}

function clauseList(clauses: readonly string[]): CanonicalContent['doc']['content'][number] {
  return {
    type: 'ordered_list',
    attrs: { id: null },
    content: clauses.map((text) => ({
      type: 'list_item',
      attrs: { id: null },
      content: [{ type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text }] }],
    })),
  };
}
