import { isExpected } from '../features/people/index.ts';
import type { SeatId } from '../kernel/index.ts';
import { type Attended, bySide } from './attended.ts';
import { dateOf, stretchesOf, stretchOf } from './dates.ts';
import { draftersOf, hereOf, leadersOf } from './leaders.ts';
import type { Seqs } from './pen.ts';
import type { Composing } from './record.ts';
import { say } from './say.ts';
import type { Stationery } from './stationery.ts';
import words from './words.json' with { type: 'json' };

export interface AttendanceLine {
  /** 出席, 请假 or 列席. */
  readonly label: string;
  readonly text: string;
}

/** 版记: who else receives the document, and who printed it when. */
export interface Imprint {
  readonly copies: readonly string[];
  readonly organ: string;
  readonly date: string;
}

/** What stands around the text of the minutes. All of it is words ready to be printed. */
export interface MinutesFrame {
  /** 纪要标志, the red line at the top. */
  readonly banner: string;
  /** 期号; null: none has been given. */
  readonly number: string | null;
  /** 签发人：…; null: not told. */
  readonly signer: string | null;
  readonly organ: string;
  /** 2026年9月5日 */
  readonly date: string;
  readonly title: string;
  readonly time: string;
  readonly place: string;
  readonly host: string;
  /** Who drafted it. */
  readonly secretary: string;
  readonly attendance: readonly AttendanceLine[];
  /** What the text rests on: the last event and its hash. */
  readonly remark: string;
  /** 更正: what these minutes take the place of; null: nothing. */
  readonly corrects: string | null;
  /** 示例, 演练, 草稿, 送审稿: stand on every page. */
  readonly marks: readonly string[];
  readonly imprint: Imprint | null;
  readonly sources: { readonly meeting: Seqs; readonly attendance: Seqs };
}

/** More names than that go onto a list of their own. */
export const namesInText = 60;

/** Who is heard without being called: 列席. Departments are called by the notice, so they are 出席 like the sides. */
const sittingIn: ReadonlySet<string> = new Set(['expert', 'observer']);
/** Labels of people who belong to the meeting although their role is that of an onlooker. */
const convening: ReadonlySet<string> = new Set(['convener', 'chief_convener']);

export function frameOf(composing: Composing): MinutesFrame {
  const { state, organ, stationery, sources, nameOf } = composing;
  const { banner, signer } = stationery;
  const people = hereOf(composing);
  const named = (seats: readonly SeatId[]) => seats.map(nameOf).join(words.and);
  return {
    banner: banner === '' ? say(words.frame.banner, { organ }) : banner,
    number: numberOf(stationery),
    signer: signer === '' ? null : say(words.print.signer, { signer }),
    organ,
    date: documentDate(composing),
    title: minutesTitle(state),
    time: timesOf(composing).join(words.semicolon),
    place: state.life.words?.place ?? words.erased,
    host: named(leadersOf(composing, 'moderator')),
    secretary: named(draftersOf(composing)),
    attendance: attendanceLines(composing, people),
    remark: remarkOf(composing),
    corrects: correctsOf(stationery),
    marks: marksOf(composing),
    imprint: imprintOf(composing),
    sources: {
      meeting: sources.of('life'),
      attendance: [...sources.of('people'), ...sources.of('attendance')].sort((a, b) => a - b),
    },
  };
}

/** ……纪要: of a meeting that is called so already it is the name. */
export function minutesTitle({ life }: Composing['state']): string {
  const title = life.words?.title ?? words.erased;
  return title.endsWith(words.frame.ending) ? title : say(words.frame.title, { title });
}

/** The stretches in which the meeting sat, or the planned one before it has opened. */
export function timesOf({ state, record }: Composing): string[] {
  const { sittings, plan } = state.life;
  const now = record.events[record.events.length - 1]?.at ?? 0;
  if (sittings.length > 0) return stretchesOf(sittings.map(({ from, to }) => [from, to ?? now]));
  return plan === null ? [] : [stretchOf(plan.startsAt, plan.startsAt + plan.minutes * 60_000)];
}

/** 成文日期: the day on which it was signed (GB/T 9704-2012, 7.3.5.4); until then the day on which the meeting ended. */
export function documentDate({ state, record }: Composing): string {
  const { sittings, plan, phase } = state.life;
  const last = sittings[sittings.length - 1];
  const ended = last?.to ?? last?.from ?? plan?.startsAt ?? 0;
  if (phase !== 'issued') return dateOf(ended);
  return dateOf(state.minutes.signature?.on ?? issuedAt(record) ?? ended);
}

function issuedAt({ events }: Composing['record']): number | undefined {
  const issued = events.filter(({ type }) => type === 'life/minutes-issued');
  return issued[issued.length - 1]?.at;
}

/** 版记; an office that has said nothing of it has none. */
function imprintOf(composing: Composing): Imprint | null {
  const { copies, printedBy } = composing.stationery;
  if (copies.length === 0 && printedBy === '') return null;
  const organ = printedBy === '' ? composing.organ : printedBy;
  const issued = composing.state.life.phase === 'issued' ? issuedAt(composing.record) : undefined;
  return { copies, organ, date: issued === undefined ? documentDate(composing) : dateOf(issued) };
}

/** Groups of eight characters: so long a word cannot be broken at the end of a line otherwise. */
function remarkOf({ record: { head } }: Composing): string {
  const hash = (head.hash.match(/.{1,8}/g) ?? []).join(' ');
  return say(words.frame.remark, { seq: head.seq, hash });
}

/** 第3期, with 更正第1号 behind it where it corrects. */
function numberOf({ number, corrects }: Stationery): string | null {
  if (corrects === undefined) return number;
  const correction = say(words.frame.correction, { no: corrects.no });
  return number === null ? correction : say(words.frame.corrected, { number, correction });
}

function correctsOf({ corrects }: Stationery): string | null {
  if (corrects === undefined) return null;
  const { date, hash } = corrects;
  if (hash === null) return say(words.frame['corrects-unkept'], { date });
  return say(words.frame.corrects, { date, hash: hash.slice(0, 8) });
}

/** 示例, 演练; nothing for a meeting that counts. */
export function madeMarksOf({ state: { life } }: Composing): string[] {
  const mark = life.plan?.mark ?? 'real';
  return mark === 'real' ? [] : [words.marks[mark]];
}

export function marksOf(composing: Composing): string[] {
  const { life } = composing.state;
  const made = madeMarksOf(composing);
  if (life.phase === 'issued') return made;
  return [...made, life.phase === 'in-review' ? words.marks.review : words.marks.draft];
}

function attendanceLines(composing: Composing, people: readonly Attended[]): AttendanceLine[] {
  const isSittingIn = ({ seat }: Attended) =>
    !isExpected(seat) && (seat.visitor || (sittingIn.has(seat.role) && !convening.has(seat.label)));
  const came = people.filter((person) => person.came);
  const lines = [
    { label: words.frame.present, of: came.filter((person) => !isSittingIn(person)) },
    { label: words.frame.excused, of: people.filter(({ excused }) => excused) },
    { label: words.frame['sitting-in'], of: came.filter(isSittingIn) },
  ];
  return lines
    .filter((line) => line.of.length > 0)
    .map((line) => ({ label: line.label, text: peopleText(composing, line.of) }));
}

function peopleText(composing: Composing, people: readonly Attended[]): string {
  const sides = bySide(composing, people);
  if (people.length > namesInText) {
    const counted = sides.map(({ name, members }) =>
      say(words.frame.manyPeople, { group: name, n: members.length }),
    );
    return say(words.frame.seeList, { people: counted.join(words.and) });
  }
  const named = sides.map(({ name, members }) => {
    const names = members.map(({ seat }) => composing.nameOf(seat.id)).join(words.and);
    return say(words.frame.group, { group: name, names });
  });
  return named.join(words.semicolon);
}
