import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { composeMinutes, type Minutes, plainStationery } from '@haoshangliang/shared/minutes';
import { idAt, liftMeeting, liftNames, liftTexts, noActor } from '@haoshangliang/shared/testing';
import type { PrintedMinutes } from '../minutes/printed.ts';

type Mark = 'real' | 'example' | 'rehearsal';

/** What the lift case's record gives, after so many of its events. */
export function liftMinutes(mark: Mark, through = Number.POSITIVE_INFINITY): Minutes {
  return minutesFrom(liftMeeting(mark).events.filter(({ seq }) => seq <= through));
}

/** The same with what was promised, and while its minutes are in review. */
export function liftInReview(): Minutes {
  const { events } = liftMeeting('real');
  const at = events[events.length - 1]?.at ?? 0;
  const draft = idAt<'draft'>(900);
  const version = { version: 1, epoch: 1, hash: 'fedcba98'.repeat(8), characters: 9, at };
  const owed = { no: 1, owner: null, dueOn: at, opinion: null };
  const gate = { name: '公文处理事实关', reviewer: '甲主任' };
  const said = { gate: 0, outcome: 'passed', version: 1, how: 'paper', on: at };
  const more: readonly (readonly [type: string, data: object, words: object | null])[] = [
    [
      'commitments/recorded',
      { ...owed, commitment: idAt(1), kind: 'promise' },
      { text: '三日内出具日照说明，并书面告知一层四户' },
    ],
    [
      'commitments/recorded',
      { ...owed, commitment: idAt(2), no: 2, kind: 'question' },
      { text: '补贴标准是多少' },
    ],
    [
      'drafts/draft-created',
      { draft, kind: 'minutes', item: null, readers: 'staff' },
      { title: '纪要' },
    ],
    ['drafts/version-frozen', { draft, readers: 'staff', ...version }, null],
    ['minutes/gates-named', { count: 1 }, { gates: [gate] }],
    ['life/minutes-submitted', {}, null],
    ['minutes/reviewed', said, { note: '' }],
  ];
  const added = more.map(([type, data, words], i) => {
    const seq = events.length + i + 1;
    return { seq, type, at, actor: noActor, data, words } satisfies StreamEvent;
  });
  return minutesFrom([...events, ...added]);
}

function minutesFrom(events: readonly StreamEvent[]): Minutes {
  const state = events.reduce(evolveMeeting, initialMeeting);
  return composeMinutes(
    { state, events, head: { seq: events.length, hash: 'ab12cd34'.repeat(8) } },
    { organ: '仓后街社区', seats: liftNames, order: [] },
    {
      stationery: { ...plainStationery, number: '第3期' },
      frozenText: (_draft, { version }) => liftTexts[version - 1] ?? null,
    },
  );
}

/** The minutes of the lift case as its record gives them. */
export function liftPrint(mark: Mark = 'example'): PrintedMinutes {
  return { ...liftMinutes(mark), seal: null };
}
