import neighboursCase from '../../../cases/fuqiang_neighbour_home.json' with { type: 'json' };
import { sayAll } from './case-opinions.ts';
import { itemOf, rosterOf, startOf, textOf } from './case-roster.ts';
import { frozenDraft, holdVote, option, prepareVote } from './case-votes.ts';
import { MeetingRun } from './meeting-run.ts';

const title = '“邻里之家”提升改造协商意见稿';
const day = 86_400_000;

export const neighboursRoster = rosterOf(neighboursCase);
export const neighboursText = textOf(
  title,
  neighboursCase.consensus.map(({ text }) => text),
);

const { clerk, host, seatOf, walk } = neighboursRoster;
const voters = neighboursCase.participants.flatMap(({ ref, voter }) =>
  voter ? [seatOf(ref)] : [],
);

/** The neighbours' case from its plan to its close: two of five functions, the text, how content people are. */
export function neighboursMeeting(): MeetingRun {
  const run = new MeetingRun(startOf(neighboursCase));
  neighboursRoster.plan(run, 'example');
  run.run({ type: 'life/open-meeting' }, host);
  neighboursRoster.arrive(run);
  walk(run, 1, 5);
  const { opinions } = neighboursCase;
  sayAll(run, neighboursRoster, opinions, { verbatim: ['R08'] });
  walk(run, 6, 6);
  chooseFunctions(run);
  walk(run, 7, 7);
  passText(run);
  walk(run, 8, 8);
  promise(run);
  walk(run, 9, 9);
  rate(run);
  run.run({ type: 'agenda/finish-item', item: itemOf(run, 9) }, host);
  run.run({ type: 'life/close-meeting', despite: 0 }, host);
  return run;
}

function chooseFunctions(run: MeetingRun): void {
  const { title: question, options } = ballot(0);
  const vote = prepareVote(run, clerk, {
    ...{ item: itemOf(run, 6), subject: null, question, secrecy: 'named', options },
    method: { kind: 'multiple', version: 1, options: options.length, min: 1, max: 2, none: false },
    rule: { preset: 'plurality', select: { top: 2, measure: 'heads', tie: 'none' } },
  });
  // Two of them for all but one.
  const answers = [
    [option(0, 1), 5],
    [option(1, 2), 2],
    [option(0, 2), 1],
    [option(3), 1],
  ] as const;
  holdVote(run, vote, { host, voters, answers });
}

function passText(run: MeetingRun): void {
  const draft = frozenDraft(run, clerk, title);
  const vote = prepareVote(run, clerk, {
    ...{ item: itemOf(run, 7), subject: { draft, version: 1 }, question: ballot(1).title },
    ...{ method: { kind: 'approve', version: 1 }, secrecy: 'named', rule: { preset: 'majority' } },
  });
  const answers = [
    ['yes', 8],
    ['no', 1],
  ] as const;
  holdVote(run, vote, { host, voters, answers });
}

/** What the departments took on, one question among it that they answer later. */
function promise(run: MeetingRun): void {
  const owners = ['D01', 'D02', 'D03'];
  for (const [i, ref] of owners.entries()) {
    const { title: text, due_days: days = 0 } = neighboursCase.follow_ups[i] ?? { title: '' };
    run.run(
      {
        ...{ type: 'commitments/record', kind: i === 2 ? 'question' : 'promise', opinion: null },
        ...{ owner: seatOf(ref), dueOn: startOf(neighboursCase) + days * day, text },
      },
      clerk,
    );
  }
}

/** Whoever has a vote is asked in secret, and one of them does not answer. */
function rate(run: MeetingRun): void {
  const vote = prepareVote(run, clerk, {
    ...{ item: itemOf(run, 9), subject: null, question: ballot(2).title, secrecy: 'secret' },
    method: { kind: 'rating', version: 1, scale: { kind: 'satisfaction' } },
    rule: { preset: 'record' },
  });
  const answers = [
    [{ kind: 'level', level: 0 }, 6],
    [{ kind: 'level', level: 1 }, 2],
  ] as const;
  holdVote(run, vote, { host, voters, answers });
}

function ballot(at: number) {
  const found = neighboursCase.ballots[at];
  if (found === undefined) throw new Error('The case has no such ballot.');
  return found;
}
