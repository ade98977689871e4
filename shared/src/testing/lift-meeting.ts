import liftCase from '../../../cases/canghoujie_elevator.json' with { type: 'json' };
import type { DraftId } from '../features/drafts/index.ts';
import { valuesOf } from '../kernel/index.ts';
import { sayAll } from './case-opinions.ts';
import { startOf } from './case-roster.ts';
import {
  arrive,
  clerk,
  host,
  itemOf,
  liftHashes,
  liftRoster,
  planLift,
  seatOf,
  walk,
} from './lift-roster.ts';
import { holdVote } from './lift-votes.ts';
import { MeetingRun } from './meeting-run.ts';

/** The lift case from its plan to its close: a vote that fails, the text revised, a vote that passes. */
export function liftMeeting(mark: 'real' | 'example' | 'rehearsal' = 'example'): MeetingRun {
  const run = new MeetingRun(startOf(liftCase));
  planLift(run, mark);
  run.run({ type: 'life/open-meeting' }, host);
  arrive(run);
  const draft = newDraft(run);
  walk(run, 1, 5);
  raiseAll(run);
  freeze(run, draft, 1);
  holdVote(run, { draft, version: 1, ballot: 0 });
  run.run({ type: 'attendance/check-in', where: 'remote' }, seatOf('O302'));
  walk(run, 7, 8);
  run.run({ type: 'drafts/reopen-draft', draft }, clerk);
  freeze(run, draft, 2);
  holdVote(run, { draft, version: 2, ballot: 1 });
  settle(run);
  walk(run, 10, 10);
  run.run({ type: 'agenda/finish-item', item: itemOf(run, 10) }, host);
  run.run({ type: 'life/close-meeting', despite: 0 }, host);
  return run;
}

function raiseAll(run: MeetingRun): void {
  const ways = { verbatim: ['O101'], confirming: ['O601', 'O602'] };
  sayAll(run, liftRoster, liftCase.opinions, ways);
}

function newDraft(run: MeetingRun): DraftId {
  const title = '加装电梯协商意见稿';
  run.run(
    { type: 'drafts/create-draft', kind: 'consensus', item: null, title, readers: 'participants' },
    clerk,
  );
  const draft = valuesOf(run.state.drafts.drafts)[0];
  if (draft === undefined) throw new Error('There is no draft.');
  return draft.id;
}

function freeze(run: MeetingRun, draft: DraftId, version: 1 | 2): void {
  run.run({ type: 'drafts/freeze-draft', draft }, clerk);
  const hash = liftHashes[version - 1] ?? '';
  run.run({ type: 'drafts/record-version', draft, epoch: version, hash, characters: 80 });
}

/** What became of the opinions, and an answer. */
function settle(run: MeetingRun): void {
  const byNo = (no: number) => valuesOf(run.state.opinions.opinions).find((each) => each.no === no);
  const judged = [
    [6, 'adopted', null],
    [4, 'partly', '一层不出资，二层按4%分摊'],
  ] as const;
  for (const [no, adoption, reason] of judged) {
    const opinion = byNo(no)?.id;
    if (opinion === undefined) continue;
    run.run(
      { type: 'opinions/judge-opinion', opinion, adoption, reason, instead: 'pending' },
      clerk,
    );
  }
  const opinion = byNo(3)?.id;
  const text = '采光测算结果会前书面告知每户。';
  if (opinion === undefined) return;
  run.run(
    { type: 'opinions/reply-opinion', opinion, seat: seatOf('D01'), text },
    clerk,
    seatOf('D01'),
  );
}
