import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { getIn, valuesOf } from '@haoshangliang/shared/kernel';
import { expect, vi } from 'vitest';
import { MeetingSession } from '../sync/meeting-session.ts';
import { type RealServer, startRealServer } from './real-server.ts';
import { type Staff, setUpStaff } from './staff.ts';

export const patience = { timeout: 15_000, interval: 20 };

/** A real server with a meeting whose texts are written. */
export interface TextMeeting {
  readonly server: RealServer;
  readonly staff: Staff;
  readonly session: MeetingSession;
  newDraft(title: string): Promise<DraftId>;
  freeze(draft: DraftId): Promise<void>;
}

export async function startTextMeeting(): Promise<TextMeeting> {
  const server = await startRealServer();
  const staff = await setUpStaff(server);
  const session = new MeetingSession({ meeting: staff.meeting, connection: staff.connect() });
  await vi.waitFor(() => expect(session.line()).toBe('connected'), patience);
  return {
    ...{ server, staff, session },
    newDraft: (title) => newDraft(session, title),
    freeze: (draft) => freeze(session, draft),
  };
}

async function freeze(session: MeetingSession, draft: DraftId): Promise<void> {
  await vi.waitFor(async () => {
    const fate = await session.outbox.send({ type: 'drafts/freeze-draft', draft }, null);
    expect(fate.step).toBe('counted');
  }, patience);
  await vi.waitFor(() => {
    const view = session.store.view();
    expect(view && getIn(view.state.drafts.drafts, draft)?.status).toBe('frozen');
  }, patience);
}

async function newDraft(session: MeetingSession, title: string): Promise<DraftId> {
  // A test before may have ended the server; without a line what steers the meeting is refused at once.
  await vi.waitFor(() => expect(session.line()).toBe('connected'), patience);
  const form = { kind: 'consensus', item: null, title, readers: 'staff' } as const;
  const fate = await session.outbox.send({ type: 'drafts/create-draft', ...form }, null);
  expect(fate).toMatchObject({ step: 'counted' });
  return vi.waitFor(() => {
    const drafts = session.store.view()?.state.drafts.drafts;
    const found = drafts && valuesOf(drafts).find((one) => one.title === title);
    if (found === undefined) throw new Error(`No draft ${title} yet`);
    return found.id;
  }, patience);
}
