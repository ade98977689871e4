import liftCase from '../../../cases/canghoujie_elevator.json' with { type: 'json' };
import type { DraftId } from '../features/drafts/index.ts';
import type { VoteId } from '../features/votes/index.ts';
import { closeVote, prepareVote } from './case-votes.ts';
import { clerk, host, itemOf, seatOf } from './lift-roster.ts';
import type { MeetingRun } from './meeting-run.ts';

/** One of the case's two votes, from its preparation to its verdict, cast as the case's roll says. */
export function holdVote(
  run: MeetingRun,
  about: { draft: DraftId; version: number; ballot: 0 | 1 },
): void {
  const { draft, version } = about;
  const ballot = liftCase.ballots[about.ballot];
  const item = itemOf(run, about.ballot === 0 ? 6 : 9);
  run.run({ type: 'agenda/start-item', item }, host);
  const question = ballot?.title ?? '';
  const id = prepareVote(run, clerk, {
    ...{ item, subject: { draft, version }, question, method: { kind: 'approve', version: 1 } },
    ...{ secrecy: 'named', rule: { preset: 'owners-major' } },
  });
  run.run({ type: 'votes/open-vote', vote: id }, host);
  castAll(run, id, Object.entries(ballot?.roll ?? {}));
  closeVote(run, id, host);
}

/** The owner of flat 601 has no telephone: the clerk enters the ballot. */
function castAll(run: MeetingRun, id: VoteId, roll: readonly [string, string | null][]): void {
  const how = { channel: 'assisted', why: 'no-phone', consent: true } as const;
  const choices = { 赞成: 'yes', 反对: 'no', 弃权: 'abstain' } as const;
  for (const [ref, said] of roll) {
    if (said === null) continue;
    const choice = choices[said as keyof typeof choices];
    const seat = seatOf(ref);
    if (ref === 'O601')
      run.run({ type: 'votes/enter-ballot', vote: id, seat, choice, how }, clerk, seat);
    else run.run({ type: 'votes/cast-ballot', vote: id, choice }, seat);
  }
}
