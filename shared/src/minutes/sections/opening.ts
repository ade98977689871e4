import { isExpected } from '../../features/people/index.ts';
import { type Attended, attendedOf, bySide } from '../attended.ts';
import { timesOf } from '../frame.ts';
import { leadersOf } from '../leaders.ts';
import type { Pen } from '../pen.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import allWords from '../words.json' with { type: 'json' };

const words = allWords.opening;

/** More sides than that are not named one by one. */
const sidesInText = 30;

/** When, where, who led, how many came of how many: 应到, 实到, by side. */
export function writeOpening(composing: Composing, pen: Pen): void {
  const { state, sources } = composing;
  pen.paragraph({ key: 'opening:held', text: heldText(composing), seqs: sources.of('life') });
  const people = attendedOf(composing);
  if (people.length === 0) return;
  const seqs = [...sources.of('people'), ...sources.of('attendance')].sort((a, b) => a - b);
  if (state.life.sittings.length === 0) return;
  pen.paragraph({ key: 'opening:attendance', text: attendanceText(people), seqs });
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
  const several = times.length > 1;
  const held = say(sittings.length === 0 ? words.planned : words.held, {
    organ,
    times: several
      ? say(words.sittings, { n: times.length, times: times.join(allWords.and) })
      : (times[0] ?? ''),
    place: told?.place ?? allWords.erased,
    title: told?.title ?? allWords.erased,
  });
  const by = (role: 'moderator' | 'secretary') =>
    leadersOf(composing, role).map(nameOf).join(allWords.and);
  return [
    held,
    leadersText(by('moderator'), by('secretary')),
    plan === null ? '' : words.mode[plan.mode],
  ].join('');
}

function leadersText(host: string, secretary: string): string {
  if (host === '') return '';
  return secretary === ''
    ? say(words.host, { names: host })
    : say(words.hostAndSecretary, { host, secretary });
}

const called = ({ seat }: Attended) => isExpected(seat);

function countsOf(people: readonly Attended[]) {
  return { expected: people.length, here: people.filter(({ came }) => came).length };
}

function attendanceText(people: readonly Attended[]): string {
  const expected = people.filter(called);
  const count = (what: (person: Attended) => boolean, of = expected) => of.filter(what).length;
  const voters = expected.filter(({ seat }) => seat.voter);
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
  const last = voters.length === 0 ? '' : say(words.voters, countsOf(voters));
  return `${first}${told.join('')}${allWords.fullStop}${last}`;
}
