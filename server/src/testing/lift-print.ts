import { composeMinutes, plainStationery } from '@haoshangliang/shared/minutes';
import { liftMeeting, liftNames, liftTexts } from '@haoshangliang/shared/testing';
import type { PrintedMinutes } from '../minutes/printed.ts';

/** The minutes of the lift case as its record gives them. */
export function liftPrint(mark: 'real' | 'example' | 'rehearsal' = 'example'): PrintedMinutes {
  const { state, events } = liftMeeting(mark);
  return composeMinutes(
    { state, events, head: { seq: events.length, hash: 'ab12cd34'.repeat(8) } },
    { organ: '仓后街社区', seats: liftNames, order: [] },
    {
      stationery: { ...plainStationery, number: '第3期' },
      frozenText: (_draft, { version }) => liftTexts[version - 1] ?? null,
    },
  );
}
