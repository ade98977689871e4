import { expect, test } from 'vitest';
import { plainText } from '../documents/index.ts';
import type { VoteId } from '../features/votes/index.ts';
import { namelessMinutes } from '../testing/minutes-of.ts';
import { representative, Village } from '../testing/village-meeting.ts';

/** One of three for each: the first has a place, the other two are level for the second. */
function tied() {
  const run = new Village(6, 6);
  run.run({
    type: 'votes/prepare-vote',
    item: null,
    subject: null,
    question: '先办哪两件事',
    method: { kind: 'single', version: 1, options: 3, none: false },
    options: ['修路', '装灯', '种树'],
    secrecy: 'named',
    rule: { preset: 'plurality', select: { top: 2, measure: 'heads', tie: 'none' } },
    seconds: 60,
  });
  const vote = last(run);
  count(run, vote, [0, 0, 1, 2]);
  run.run({ type: 'votes/prepare-runoff', vote });
  return { run, vote, runoff: last(run) };
}

function last({ state }: Village): VoteId {
  return state.votes.prepared[state.votes.prepared.length - 1]!;
}

function count(run: Village, vote: VoteId, named: readonly number[]) {
  run.run({ type: 'votes/open-vote', vote });
  named.forEach((option, n) => {
    const choice = { kind: 'options' as const, options: [option] };
    run.run({ type: 'votes/cast-ballot', vote, choice }, representative(n));
  });
  run.closeVote(vote);
}

test('after a run-off the minutes name everybody who has a place, at both votes and in the table', () => {
  const { run, runoff } = tied();
  count(run, runoff, [0, 1, 1]);
  const { doc, tables } = namelessMinutes(run.events);
  const told = plainText(doc.content);
  expect(told).toContain('表决结果：出现并列，另行复选。');
  expect(told.split('连同复选，最终入选：“修路”“种树”。')).toHaveLength(3);
  expect(tables[0]?.rows.map((row) => row[1])).toEqual(['先办哪两件事', '先办哪两件事（复选）']);
  expect(tables[0]?.rows.map((row) => row[5])).toEqual([
    '并列\n经复选：“修路”“种树”',
    '“种树”\n经复选：“修路”“种树”',
  ]);
});

test('the rule is said as it was set for the vote', () => {
  const { run } = tied();
  expect(plainText(namelessMinutes(run.events).doc.content)).toContain(
    '表决规则：得票最多的前2项入选；并列时另行复选。',
  );
});

test('a vote that was broken off stands in the minutes with its reason, and without a count', () => {
  const { run, runoff } = tied();
  run.run({ type: 'votes/open-vote', vote: runoff });
  run.run({ type: 'votes/annul-vote', vote: runoff, reason: '停电' });
  const told = plainText(namelessMinutes(run.events).doc.content);
  expect(told).toMatch(
    /“先办哪两件事（复选）”的表决于2026年9月5日\d\d:\d\d中止，未计票。理由：停电。/,
  );
});

test('a secret vote that was undone without its key says so, and stands in the form of the votes', () => {
  const run = new Village(6, 6);
  run.run({
    type: 'votes/prepare-vote',
    ...{ item: null, subject: null, question: '是否通过风貌公约', seconds: 60 },
    method: { kind: 'approve', version: 1 },
    secrecy: 'secret',
    rule: { preset: 'straw' },
  });
  const [vote] = run.state.votes.prepared;
  run.vote(vote!, []);
  run.closeVote(vote!);
  run.run({ type: 'votes/give-up-count', vote: vote! });
  const { doc, forms } = namelessMinutes(run.events);
  const told = /因开票密钥遗失，表决票无法开启，未能计票，本次表决无效。/;
  expect(plainText(doc.content)).toMatch(told);
  expect(JSON.stringify(forms.votes)).toMatch(told);
});
