import { evolveMeeting, initialMeeting } from '@haoshangliang/shared/meeting';
import { composeMinutes, type Minutes, plainStationery } from '@haoshangliang/shared/minutes';
import { liftMeeting, liftNames, liftTexts } from '@haoshangliang/shared/testing';
import type { PrintedMinutes } from '../minutes/printed.ts';

type Mark = 'real' | 'example' | 'rehearsal';

/** What the lift case's record gives, after so many of its events. */
export function liftMinutes(mark: Mark, through = Number.POSITIVE_INFINITY): Minutes {
  const events = liftMeeting(mark).events.filter(({ seq }) => seq <= through);
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
