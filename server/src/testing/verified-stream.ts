import { verifyRecord } from '@haoshangliang/shared/record';
import { type MeetingId, minutesApi } from '@haoshangliang/shared/wire';
import { advance, type Position, start } from '../meetings/position.ts';
import { follows, hashing } from '../ports/event-chain.ts';
import type { EventLog, StoredEvent } from '../ports/event-log.ts';

/** The log as it stands on disk and what a fresh start makes of it; throws where it is not gapless and chained. */
export async function verifiedStream(
  log: EventLog,
  meeting: MeetingId,
): Promise<{ events: StoredEvent[]; position: Position }> {
  const stream = { kind: 'meeting', id: meeting } as const;
  const events = await log.read(stream, 0);
  let previous = { seq: 0, hash: '' };
  for (const event of events) {
    if (!follows(stream, previous, event)) throw new Error(`the chain breaks at ${event.seq}`);
    previous = event;
  }
  return { events, position: events.reduce(advance, start) };
}

/** 会议档案 as somebody with these cookies downloads it, and what recomputing it says. */
export async function downloadedRecord(url: string, cookie: string, meeting: MeetingId) {
  const path = minutesApi.readRecord.path.replace(':meeting', meeting);
  const text = await (await fetch(`${url}${path}`, { headers: { cookie } })).text();
  return { text, found: verifyRecord(JSON.parse(text), hashing) };
}
