import liftCase from '../../../cases/canghoujie_elevator.json' with { type: 'json' };
import type { CanonicalContent } from '../documents/index.ts';
import type { DraftId } from '../features/drafts/index.ts';
import type { OpinionId, Stance } from '../features/opinions/index.ts';
import type { SeatRole } from '../features/people/index.ts';
import type { VoteId } from '../features/votes/index.ts';
import { type Id, type SeatId, valuesOf } from '../kernel/index.ts';
import { idAt } from './history.ts';
import { MeetingRun } from './meeting-run.ts';

const roles: Readonly<Record<string, SeatRole>> = {
  host: 'moderator',
  secretary: 'secretary',
  resident: 'resident',
  member: 'member',
  dept: 'department',
  expert: 'expert',
};

const seatOf = (ref: string): SeatId =>
  idAt<'seat'>(100 + liftCase.participants.findIndex((person) => person.ref === ref));
const groupOf = (code: string) =>
  idAt<'group'>(300 + liftCase.stakeholder_groups.findIndex((group) => group.code === code));

const clerk = seatOf('S01');
const host = seatOf('H01');

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

/** The lift case from its plan to its close: a vote that fails, the text revised, a vote that passes. */
export function liftMeeting(mark: 'real' | 'example' | 'rehearsal' = 'example'): MeetingRun {
  const { planned } = liftCase;
  const run = new MeetingRun(Date.parse(`${planned.date}T${planned.start}:00+08:00`));
  plan(run, mark);
  run.run({ type: 'life/open-meeting' }, host);
  arrive(run);
  const draft = newDraft(run);
  walk(run, 1, 5);
  raiseAll(run);
  freeze(run, draft, 1);
  vote(run, { draft, version: 1, ballot: 0 });
  run.run({ type: 'attendance/check-in', where: 'remote' }, seatOf('O302'));
  walk(run, 7, 8);
  run.run({ type: 'drafts/reopen-draft', draft }, clerk);
  freeze(run, draft, 2);
  vote(run, { draft, version: 2, ballot: 1 });
  settle(run);
  walk(run, 10, 10);
  run.run({ type: 'agenda/finish-item', item: itemOf(run, 10) }, host);
  run.run({ type: 'life/close-meeting', despite: 0 }, host);
  return run;
}

function plan(run: MeetingRun, mark: 'real' | 'example' | 'rehearsal'): void {
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

function arrive(run: MeetingRun): void {
  const absent = ['O202', 'O302'];
  for (const { ref, mode } of liftCase.participants.filter(
    (person) => !absent.includes(person.ref),
  )) {
    const where = mode === 'remote' ? 'remote' : 'in_room';
    run.run({ type: 'attendance/check-in-seat', seat: seatOf(ref), where }, clerk, seatOf(ref));
  }
  run.run({ type: 'attendance/excuse', seat: seatOf('O202'), reason: '出差' }, clerk);
}

function itemOf(run: MeetingRun, no: number): Id<'agenda-item'> {
  const item = run.state.agenda.order[no - 1];
  if (item === undefined) throw new Error(`There is no item ${no}.`);
  return item;
}

/** Starts these items one after the other and lets each take as long as was planned. */
function walk(run: MeetingRun, from: number, to: number): void {
  for (let no = from; no <= to; no++) {
    run.run({ type: 'agenda/start-item', item: itemOf(run, no) }, host);
    run.later(liftCase.agenda[no - 1]?.minutes ?? 1);
  }
}

function raiseAll(run: MeetingRun): void {
  const ids = new Map<number, OpinionId>();
  for (const {
    no,
    agenda_no,
    speaker,
    stance,
    channel,
    text,
    seconded_by,
    merged_into,
  } of liftCase.opinions) {
    const author = seatOf(speaker);
    const item = itemOf(run, agenda_no);
    const wording = { item, stance: stance as Stance, text };
    const spoken = channel === 'live';
    if (spoken) {
      const verbatim = speaker === 'O101';
      run.run(
        { type: 'opinions/record-opinion', author, channel: 'live', verbatim, ...wording },
        clerk,
        author,
      );
    } else {
      const how = channel as 'remote' | 'written';
      run.run({ type: 'opinions/raise-opinion', channel: how, ...wording }, author);
    }
    const opinion = valuesOf(run.state.opinions.opinions).find((each) => each.no === no);
    if (opinion === undefined) throw new Error(`Opinion ${no} was not raised.`);
    ids.set(no, opinion.id);
    if (spoken && speaker.startsWith('O6')) {
      run.run({ type: 'opinions/answer-record', opinion: opinion.id, agrees: true }, author);
    }
    for (const ref of seconded_by)
      run.run({ type: 'opinions/second', opinion: opinion.id }, seatOf(ref));
    const into = merged_into === null ? undefined : ids.get(merged_into);
    if (into !== undefined)
      run.run({ type: 'opinions/merge-opinion', opinion: opinion.id, into }, clerk);
  }
}

function newDraft(run: MeetingRun): DraftId {
  const title = '加装电梯协商意见稿';
  run.run(
    { type: 'drafts/create-draft', kind: 'consensus', item: null, title, readers: 'participants' },
    clerk,
  );
  const draft = valuesOf(run.state.drafts.drafts)[0];
  if (draft === undefined) throw new Error('There is no draft.');
  return draft.id;
}

function freeze(run: MeetingRun, draft: DraftId, version: 1 | 2): void {
  run.run({ type: 'drafts/freeze-draft', draft }, clerk);
  const hash = liftHashes[version - 1] ?? '';
  run.run({ type: 'drafts/record-version', draft, epoch: version, hash, characters: 80 });
}

function vote(run: MeetingRun, about: { draft: DraftId; version: number; ballot: 0 | 1 }): void {
  const { draft, version } = about;
  const ballot = liftCase.ballots[about.ballot];
  const item = itemOf(run, about.ballot === 0 ? 6 : 9);
  run.run({ type: 'agenda/start-item', item }, host);
  const question = ballot?.title ?? '';
  run.run(
    {
      type: 'votes/prepare-vote',
      item,
      subject: { draft, version },
      question,
      method: { kind: 'approve', version: 1 },
      secrecy: 'named',
      rule: { preset: 'owners-major' },
      seconds: 180,
    },
    clerk,
  );
  const id = run.state.votes.prepared[run.state.votes.prepared.length - 1];
  if (id === undefined) throw new Error('No vote was prepared.');
  run.run({ type: 'votes/open-vote', vote: id }, host);
  castAll(run, id, Object.entries(ballot?.roll ?? {}));
  run.later(3);
  run.run({ type: 'votes/close-vote', vote: id }, host);
  const closedAt = run.now;
  run.now += 10_000;
  run.run({ type: 'votes/complete-close', vote: id, closedAt });
}

/** The owner of flat 601 has no telephone: the clerk enters the ballot. */
function castAll(run: MeetingRun, id: VoteId, roll: readonly [string, string | null][]): void {
  const choices = { 赞成: 'yes', 反对: 'no', 弃权: 'abstain' } as const;
  for (const [ref, said] of roll) {
    if (said === null) continue;
    const choice = choices[said as keyof typeof choices];
    const seat = seatOf(ref);
    if (ref === 'O601')
      run.run({ type: 'votes/enter-ballot', vote: id, seat, choice }, clerk, seat);
    else run.run({ type: 'votes/cast-ballot', vote: id, choice }, seat);
  }
}

/** What became of the opinions, and an answer. */
function settle(run: MeetingRun): void {
  const byNo = (no: number) => valuesOf(run.state.opinions.opinions).find((each) => each.no === no);
  const judged = [
    [6, 'adopted', null],
    [4, 'partly', '一层不出资，二层按4%分摊'],
  ] as const;
  for (const [no, adoption, reason] of judged) {
    const opinion = byNo(no)?.id;
    if (opinion === undefined) continue;
    run.run(
      { type: 'opinions/judge-opinion', opinion, adoption, reason, instead: 'pending' },
      clerk,
    );
  }
  const opinion = byNo(3)?.id;
  const text = '采光测算结果会前书面告知每户。';
  if (opinion === undefined) return;
  run.run(
    { type: 'opinions/reply-opinion', opinion, seat: seatOf('D01'), text },
    clerk,
    seatOf('D01'),
  );
}
