import { isExpected } from '../../features/people/index.ts';
import { type Attended, attendedOf, bySide } from '../attended.ts';
import { dateOf } from '../dates.ts';
import { timesOf } from '../frame.ts';
import { hereOf, leadersOf } from '../leaders.ts';
import type { Pen } from '../pen.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import allWords from '../words.json' with { type: 'json' };
import { decidedVotes } from './votes.ts';

const words = allWords.opening;

/** More sides than that are not named one by one. */
const sidesInText = 30;

/** When, where, who led, how many came of how many: 应到, 实到, by side. */
export function writeOpening(composing: Composing, pen: Pen): void {
  const { state, sources } = composing;
  pen.paragraph({ key: 'opening:held', text: heldText(composing), seqs: sources.of('life') });
  const people = hereOf(composing);
  if (people.length === 0) return;
  const seqs = [...sources.of('people'), ...sources.of('attendance')].sort((a, b) => a - b);
  if (state.life.sittings.length === 0) return;
  pen.paragraph({ key: 'opening:attendance', text: attendanceText(composing, people), seqs });
  if (!isRegistered(composing)) return;
  const sides = bySide(composing, people.filter(called)).filter(
    ({ members }) => members.length > 0,
  );
  if (sides.length < 2 || sides.length > sidesInText) return;
  const groups = sides.map(({ name, members }) =>
    say(words.group, { group: name, ...countsOf(members) }),
  );
  const text = say(words.groups, { groups: groups.join(allWords.semicolon) });
  pen.paragraph({ key: 'opening:sides', text, seqs });
}

/** 协商议题: what the quarrel is about, as the office put it. */
export function writeBackground({ state, sources }: Composing, pen: Pen): void {
  const background = state.life.words?.background ?? '';
  if (background === '') return;
  const seqs = sources.of('life');
  pen.heading(1, { key: 'background', text: allWords.background.heading, seqs });
  pen.paragraph({ key: 'background:text', text: background, seqs });
}

function heldText(composing: Composing): string {
  const { state, organ, nameOf } = composing;
  const { plan, sittings, words: told } = state.life;
  const times = timesOf(composing);
  const held = say(sittings.length === 0 ? words.planned : words.held, {
    organ,
    times: times.join(allWords.and),
    several: severalText(composing),
    place: told?.place ?? allWords.erased,
    title: told?.title ?? allWords.erased,
  });
  const by = (role: 'moderator' | 'secretary') =>
    leadersOf(composing, role).map(nameOf).join(allWords.and);
  return [
    held,
    leadersText(by('moderator'), by('secretary')),
    plan === null ? '' : words.mode[modeOf(composing, plan.mode)],
  ].join('');
}

/** Sittings of one day are one meeting with a break in it. */
const isOneDay = ({ state: { life } }: Composing) =>
  new Set(life.sittings.map(({ from }) => dateOf(from))).size === 1;

function severalText(composing: Composing): string {
  const n = composing.state.life.sittings.length;
  if (n < 2) return '';
  return isOneDay(composing) ? say(words.breaks, { n: n - 1 }) : say(words.sittings, { n });
}

/** Planned for the room alone, it was not held so where somebody came by line. */
function modeOf(composing: Composing, planned: keyof typeof words.mode) {
  if (planned !== 'in_room') return planned;
  return attendedOf(composing).some(({ remote }) => remote) ? 'hybrid' : planned;
}

function leadersText(host: string, secretary: string): string {
  if (host === '') return '';
  if (host === secretary) return say(words.hostWrites, { names: host });
  return secretary === ''
    ? say(words.host, { names: host })
    : say(words.hostAndSecretary, { host, secretary });
}

const called = ({ seat }: Attended) => isExpected(seat);

function countsOf(people: readonly Attended[]) {
  return { expected: people.length, here: people.filter(({ came }) => came).length };
}

/** Where nobody signed in nobody was counted: it would be wrong to say that nobody came. */
const isRegistered = (composing: Composing) =>
  attendedOf(composing).some(({ came, excused }) => came || excused);

/** Who may vote can change between one vote and the next: then each vote has its own number, and one here would be wrong. */
function votersText(composing: Composing, people: readonly Attended[]): string {
  const voters = people.filter(({ seat }) => seat.voter);
  const differs = decidedVotes(composing).some(
    ({ vote: { terms, rule, eligible } }) =>
      terms.groups === null &&
      !terms.presentOnly &&
      rule.household === undefined &&
      eligible.seats !== voters.length,
  );
  if (differs) return words.votersDiffer;
  const expected = voters.filter(called);
  return expected.length === 0 ? '' : say(words.voters, countsOf(expected));
}

/** Of several sittings each had its own room: whoever reads the votes must find their numbers here. */
function sittingsText(composing: Composing, expected: readonly Attended[]): string {
  const { sittings } = composing.state.life;
  if (sittings.length < 2) return '';
  const counts = sittings.map(({ from, to }, i) => {
    const came = expected.filter(({ stays }) =>
      stays.some((stay) => (to === null || stay.from < to) && (stay.to === null || stay.to > from)),
    );
    return { no: i + 1, n: came.length };
  });
  const isSame = new Set(counts.map(({ n }) => n)).size === 1;
  if (isSame && isOneDay(composing)) return '';
  return say(words.bySitting, {
    counts: counts.map((count) => say(words.sitting, count)).join(allWords.and),
  });
}

function attendanceText(composing: Composing, people: readonly Attended[]): string {
  const expected = people.filter(called);
  if (!isRegistered(composing)) return say(words.unregistered, { expected: expected.length });
  const count = (what: (person: Attended) => boolean, of = expected) => of.filter(what).length;
  const absent = count(({ came, excused }) => !came && !excused);
  const besides = people.filter((person) => person.came && !called(person));
  const visitors = count(({ seat }) => seat.visitor, besides);
  const parts: readonly [template: string, n: number][] = [
    [words.remote, count(({ remote }) => remote)],
    [words.excused, count(({ excused }) => excused)],
    [words.absent, absent],
    [words.others, besides.length - visitors],
    [words.visitors, visitors],
  ];
  const told = parts.flatMap(([template, n]) => (n === 0 ? [] : [say(template, { n })]));
  const first = say(words.attendance, countsOf(expected));
  const bySitting = sittingsText(composing, expected);
  return `${first}${told.join('')}${allWords.fullStop}${bySitting}${votersText(composing, people)}`;
}
