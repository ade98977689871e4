import { describe, expect, test } from 'vitest';
import { plainText } from '../documents/index.ts';
import { namelessMinutes } from '../testing/minutes-of.ts';
import { Village } from '../testing/village-meeting.ts';

const text = ({ events }: Village) => plainText(namelessMinutes(events).doc.content);

describe('consensus', () => {
  const lead = (run: Village) => /《公约》第1版[^。：]*/.exec(text(run))?.[0];

  test('is claimed of no text before it is voted on, and of none that was voted down', () => {
    const run = new Village(3, 3);
    const draft = run.frozenDraft('公约', 'cd'.repeat(32));
    expect(text(run)).toContain(
      '协商意见稿\n《公约》第1版（文本校验码cdcdcdcd）已定稿，尚未表决，全文如下：\n文本见会议存档。',
    );
    const vote = run.prepare('majority', draft);
    run.vote(vote, ['no']);
    expect(text(run)).toContain('协商意见稿\n《公约》第1版（文本校验码cdcdcdcd）正在表决，');
    run.closeVote(vote);
    expect(text(run)).toContain(
      '协商意见稿\n会议未就《公约》第1版（文本校验码cdcdcdcd）达成共识，表决情况见后。',
    );
    expect(text(run)).not.toContain('达成共识\n');
  });

  test('is claimed of a text that passed, until that vote is annulled', () => {
    const run = new Village(3, 3);
    const vote = run.prepare('majority', run.frozenDraft('公约', 'cd'.repeat(32)));
    run.vote(vote, ['yes', 'yes']);
    run.closeVote(vote);
    expect(text(run)).toContain('达成共识\n会议经表决通过《公约》第1版');
    run.run({ type: 'votes/annul-vote', vote, reason: '停电' });
    expect(text(run)).toContain('\n是否通过风貌公约（已作废）\n');
    expect(text(run)).toContain('上述结果无效。理由：停电。');
    expect(text(run)).toContain('协商意见稿\n《公约》第1版（文本校验码cdcdcdcd）已定稿，尚未表决');
  });

  test('stays with a text that passed when it is voted on again and nothing is decided by it', () => {
    const run = new Village(3, 3);
    const draft = run.frozenDraft('公约', 'cd'.repeat(32));
    const vote = run.prepare('majority', draft);
    run.vote(vote, ['yes', 'yes']);
    run.closeVote(vote);
    const again = run.prepare('record', draft);
    run.vote(again, []);
    run.closeVote(again);
    expect(text(run)).toMatch(/表决结果：记录在案，不作决定。(?!本表决为协商意向)/);
    expect(text(run)).toContain('达成共识\n会议经表决通过《公约》第1版');
  });

  test('a meeting that ends without a vote says so of its text, and one that goes on says no more', () => {
    const run = new Village(3, 3);
    run.frozenDraft('公约', 'cd'.repeat(32));
    run.run({ type: 'life/adjourn-meeting' });
    expect(lead(run)).toBe('《公约》第1版（文本校验码cdcdcdcd）已定稿，尚未表决，全文如下');
    run.run({ type: 'life/resume-meeting' });
    run.run({ type: 'life/close-meeting', despite: 1 });
    expect(text(run)).toContain(
      '协商意见稿\n会议形成《公约》第1版（文本校验码cdcdcdcd），未付表决，全文如下：',
    );
  });

  test('without a quorum a text was put and no more; what it was asked about besides says nothing of it', () => {
    const run = new Village(45, 28);
    const draft = run.frozenDraft('公约', 'cd'.repeat(32));
    const record = () => {
      const vote = run.prepare('village-representatives', draft);
      run.run({ type: 'votes/record-no-quorum', vote });
    };
    record();
    expect(text(run)).toContain(
      '协商意见稿\n《公约》第1版（文本校验码cdcdcdcd）提请表决时未达到法定人数，未形成表决结果，全文如下：',
    );
    const vote = run.prepare('majority', draft);
    run.vote(
      vote,
      Array.from({ length: 15 }, () => 'yes' as const),
    );
    run.closeVote(vote);
    record();
    run.run({
      type: 'votes/prepare-vote',
      ...{ item: null, subject: { draft, version: 1 }, question: '先办哪件事', seconds: 60 },
      method: { kind: 'single', version: 1, options: 2, none: false },
      ...{ options: ['修路', '种树'], secrecy: 'named', rule: { preset: 'plurality' } },
    });
    const other = run.state.votes.prepared[0]!;
    run.vote(other, []);
    run.closeVote(other);
    expect(text(run)).toContain('达成共识\n会议经表决通过《公约》第1版');
  });
});
