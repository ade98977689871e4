import liftCase from '../../../cases/canghoujie_elevator.json' with { type: 'json' };
import type { CanonicalContent } from '../documents/index.ts';
import type { SeatRole } from '../features/people/index.ts';
import type { Id, SeatId } from '../kernel/index.ts';
import { idAt } from './history.ts';
import type { MeetingRun } from './meeting-run.ts';

const roles: Readonly<Record<string, SeatRole>> = {
  host: 'moderator',
  secretary: 'secretary',
  resident: 'resident',
  member: 'member',
  dept: 'department',
  expert: 'expert',
};

export const seatOf = (ref: string): SeatId =>
  idAt<'seat'>(100 + liftCase.participants.findIndex((person) => person.ref === ref));
const groupOf = (code: string) =>
  idAt<'group'>(300 + liftCase.stakeholder_groups.findIndex((group) => group.code === code));

export const clerk = seatOf('S01');
export const host = seatOf('H01');

/** What the text said when it was frozen, by version: the second one after the quarrel with the ground floor. */
export const liftTexts: readonly CanonicalContent[] = [
  ['采用砖混井道。', '二至六层按楼层分摊费用。'],
  liftCase.consensus.map(({ text }) => text),
].map((clauses) => ({
  title: '加装电梯协商意见稿',
  schemaVersion: 1,
  doc: { type: 'doc', content: [clauseList(clauses)] },
}));

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

export const liftHashes = ['5f0c1d2e'.repeat(8), '93ab77e1'.repeat(8)] as const;

/** Names before everybody, by seat. */
export const liftNames: Readonly<Record<string, string>> = Object.fromEntries(
  liftCase.participants.map(({ ref, display_name }) => [seatOf(ref), display_name]),
);

export function planLift(run: MeetingRun, mark: 'real' | 'example' | 'rehearsal'): void {
  const { title, field, venue, topic, planned } = liftCase;
  const { minutes } = planned;
  run.run({
    type: 'life/plan-meeting',
    office: idAt<'office'>(1),
    mark,
    level: 'community',
    sort: 'council',
    urgency: 'routine',
    mode: 'hybrid',
    startsAt: run.now,
    minutes,
    title,
    place: venue.name,
    field,
    background: topic.background,
  });
  for (const { code, name, interest } of liftCase.stakeholder_groups) {
    run.run({ type: 'people/add-group', group: groupOf(code), kind: 'group', name, interest });
  }
  run.run({ type: 'people/add-seats', seats: liftCase.participants.map(lineOf) });
  for (const { type, title: about, minutes: length } of liftCase.agenda) {
    const kind = type as 'discussion';
    run.run({ type: 'agenda/add-item', parent: null, kind, title: about, minutes: length });
  }
}

function lineOf({ ref, role, group, voter }: (typeof liftCase.participants)[number]) {
  const area = liftCase.building.owners.find((owner) => owner.ref === ref)?.area;
  return {
    seat: seatOf(ref),
    role: roles[role] ?? 'observer',
    label: role,
    group: groupOf(group),
    sector: null,
    heads: 1,
    area: area === undefined ? null : Math.round(area * 100),
    voter,
    visitor: false,
  };
}

export function arrive(run: MeetingRun): void {
  const absent = ['O202', 'O302'];
  for (const { ref, mode } of liftCase.participants.filter(
    (person) => !absent.includes(person.ref),
  )) {
    const where = mode === 'remote' ? 'remote' : 'in_room';
    run.run({ type: 'attendance/check-in-seat', seat: seatOf(ref), where }, clerk, seatOf(ref));
  }
  run.run({ type: 'attendance/excuse', seat: seatOf('O202'), reason: '出差' }, clerk);
}

export function itemOf(run: MeetingRun, no: number): Id<'agenda-item'> {
  const item = run.state.agenda.order[no - 1];
  if (item === undefined) throw new Error(`There is no item ${no}.`);
  return item;
}

/** Starts these items one after the other and lets each take as long as was planned. */
export function walk(run: MeetingRun, from: number, to: number): void {
  for (let no = from; no <= to; no++) {
    run.run({ type: 'agenda/start-item', item: itemOf(run, no) }, host);
    run.later(liftCase.agenda[no - 1]?.minutes ?? 1);
  }
}
