import { evolveMeeting, initialMeeting } from '@haoshangliang/shared/meeting';
import { type MeetingId, meetingIdSchema } from '@haoshangliang/shared/wire';
import { eventsInParts } from '../meetings/events-in-parts.ts';
import type { MeetingHosts } from '../meetings/meeting-hosts.ts';
import type { ReactionWorker } from '../meetings/reactions.ts';
import { systemRequest } from '../meetings/system-request.ts';
import type { PaperBook } from '../papers/paper-book.ts';
import { issuesMinutes } from './begun.ts';
import type { IssuedBook, IssuedContent } from './issued-book.ts';

export interface KeepDeps {
  readonly hosts: MeetingHosts;
  readonly papers: Pick<PaperBook, 'give'>;
  readonly issued: IssuedBook;
  /** What the event with this seq issued, as it is printed; null: its text is gone. */
  readonly composeIssued: (meeting: MeetingId, seq: number) => Promise<IssuedContent | null>;
}

/**
 * Gives issued minutes their number, keeps them as they are printed at this moment, and only then seals them in the
 * record. Done again after a crash it finds the number and the copy that are there. What was issued before and is not
 * kept, because keeping it failed or nothing was kept in its day, is kept first: a correction names its original.
 */
export function keepMinutes(deps: KeepDeps): ReactionWorker {
  return async ({ stream, seq }) => {
    const meeting = meetingIdSchema.parse(stream.id);
    for await (const event of issuesUpTo(deps, meeting, seq)) {
      const isKept = await keep(deps, meeting, event);
      if (!isKept && event.seq === seq) throw new Error('The text that was issued is gone');
    }
  };
}

interface Issue {
  readonly seq: number;
  readonly at: number;
  /** The number that was written down at the signature. */
  readonly signed: string | null;
}

async function* issuesUpTo(
  { hosts }: KeepDeps,
  meeting: MeetingId,
  through: number,
): AsyncGenerator<Issue> {
  let state = initialMeeting;
  for await (const part of eventsInParts(hosts, meeting, through)) {
    for (const event of part) {
      state = evolveMeeting(state, event);
      const signed = state.minutes.signature?.number ?? null;
      if (issuesMinutes(event)) yield { seq: event.seq, at: event.at, signed };
    }
  }
}

async function keep(
  { hosts, papers, issued, composeIssued }: KeepDeps,
  meeting: MeetingId,
  { seq, at, signed }: Issue,
): Promise<boolean> {
  const state = await hosts.state(meeting);
  if (state === null || state.life.plan === null) return true;
  if (state.minutes.seals.some(({ issue }) => issue === seq)) return true;
  const { office, mark } = state.life.plan;
  // An example or a rehearsal is not counted.
  if (mark === 'real') await papers.give(office, meeting, at, signed);
  const known = await issued.find(meeting, seq);
  const content = known?.content ?? (await composeIssued(meeting, seq));
  if (content === null) return false;
  const hash = known?.hash ?? (await issued.keep(meeting, content, at));
  const command = { type: 'minutes/seal', issue: seq, hash } as const;
  const answer = await hosts.execute(meeting, systemRequest(`seal/${meeting}/${seq}`, command));
  if (!answer.ok) throw new Error('What was issued was not sealed');
  return true;
}
