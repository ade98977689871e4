import landscapeCase from '../../../cases/guanming_village_landscape.json' with { type: 'json' };
import type { VoteId } from '../features/votes/index.ts';
import { sayAll } from './case-opinions.ts';
import { itemOf, rosterOf, startOf, textOf } from './case-roster.ts';
import { frozenDraft, holdVote, option, preparedLast, prepareVote } from './case-votes.ts';
import { MeetingRun } from './meeting-run.ts';

/** Who speaks has a line of their own in the case; the other representatives are only counted there. */
const eligible = landscapeCase.ballots[0]?.eligible ?? 0;
const named = landscapeCase.participants.filter(({ voter }) => voter).length;
const counted = Array.from({ length: eligible - named }, (_, i) => ({
  ...{ ref: `N${named + i + 1}`, display_name: `村民代表${named + i + 1}号`, role: 'resident' },
  ...{ group: 'road', mode: 'in_room', voter: true },
}));
const file = { ...landscapeCase, participants: [...landscapeCase.participants, ...counted] };
const title = '风貌公约';

export const landscapeRoster = rosterOf(file);
export const landscapeText = textOf(
  title,
  file.consensus.map(({ text }) => text),
);

const { clerk, host, seatOf, walk } = landscapeRoster;
const voters = file.participants.filter(({ voter }) => voter).map(({ ref }) => ref);
const week = 7 * 24 * 60;

/** The village's case in two sittings: no quorum; then the covenant, and a colour that only a run-off decides. */
export function landscapeMeeting(): MeetingRun {
  const run = new MeetingRun(startOf(file));
  landscapeRoster.plan(run, 'example');
  run.run({ type: 'life/open-meeting' }, host);
  landscapeRoster.arrive(run, voters.slice(28));
  walk(run, 1, 4);
  sayAll(run, landscapeRoster, file.opinions);
  walk(run, 5, 6);
  const draft = frozenDraft(run, clerk, title);
  const subject = { draft, version: 1 };
  const missed = prepareCovenant(run, subject, 0);
  run.run({ type: 'votes/record-no-quorum', vote: missed }, host);
  run.run({ type: 'life/adjourn-meeting' }, host);
  run.later(week);
  run.run({ type: 'life/resume-meeting' }, host);
  run.run({ type: 'attendance/start-anew' }, clerk);
  landscapeRoster.arrive(run, voters.slice(34));
  passCovenant(run, prepareCovenant(run, subject, 1));
  chooseColour(run);
  walk(run, 7, 7);
  promise(run);
  run.run({ type: 'agenda/finish-item', item: itemOf(run, 7) }, host);
  run.run({ type: 'life/close-meeting', despite: 0 }, host);
  return run;
}

function prepareCovenant(
  run: MeetingRun,
  subject: NonNullable<Parameters<typeof prepareVote>[2]['subject']>,
  at: number,
): VoteId {
  return prepareVote(run, clerk, {
    ...{ item: itemOf(run, 6), subject, question: file.ballots[at]?.title ?? '' },
    ...{ method: { kind: 'approve', version: 1 }, secrecy: 'named' },
    rule: { preset: 'village-representatives' },
  });
}

const here = () => voters.slice(0, 34).map(seatOf);

function passCovenant(run: MeetingRun, vote: VoteId): void {
  const answers = [
    ['yes', 27],
    ['no', 4],
    ['abstain', 3],
  ] as const;
  holdVote(run, vote, { host, voters: here(), answers });
}

function chooseColour(run: MeetingRun): void {
  const { title: question = '', options = [] } = file.ballots[2] ?? {};
  const vote = prepareVote(run, clerk, {
    ...{ item: itemOf(run, 6), subject: null, question, secrecy: 'secret', options },
    method: { kind: 'single', version: 1, options: options.length, none: false },
    rule: { preset: 'option-majority' },
  });
  const first = [
    [option(0), 13],
    [option(1), 13],
    [option(2), 7],
  ] as const;
  holdVote(run, vote, { host, voters: here(), answers: first });
  run.run({ type: 'votes/prepare-runoff', vote }, clerk);
  const second = [
    [option(0), 12],
    [option(1), 22],
  ] as const;
  holdVote(run, preparedLast(run), { host, voters: here(), answers: second });
}

function promise(run: MeetingRun): void {
  const { title: text = '', due_days: days = 0 } = file.follow_ups[0] ?? {};
  const dueOn = startOf(file) + days * 24 * 3_600_000;
  const what = { kind: 'promise', opinion: null, owner: seatOf('D01'), dueOn, text } as const;
  run.run({ type: 'commitments/record', ...what }, clerk);
}
