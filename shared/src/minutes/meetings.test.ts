import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSchema, countCharacters, documentLimits, plainText } from '../documents/index.ts';
import { choicesFrom, historyFrom } from '../testing/index.ts';
import { MeetingRun } from '../testing/meeting-run.ts';
import { headHash, namelessMinutes } from '../testing/minutes-of.ts';
import { representative, Village, villagePlan, villageStart } from '../testing/village-meeting.ts';
import { happeningsOf } from './happenings.ts';
import { plainStationery as stationery } from './stationery.ts';

const text = ({ events }: MeetingRun) => plainText(namelessMinutes(events).doc.content);

describe('any meeting at any moment', () => {
  test('has minutes that fit a document, whatever was done in it', () => {
    const numbers = fc.array(fc.nat(10_000), { minLength: 300, maxLength: 2000, size: 'max' });
    const property = fc.property(numbers, (drawn) => {
      const { doc } = namelessMinutes(historyFrom(choicesFrom(drawn), 200).events);
      for (const block of doc.content) blockSchema.parse(block);
      expect(doc.content.length).toBeGreaterThan(0);
      expect(countCharacters(doc.content)).toBeLessThan(documentLimits.characters);
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('before it opens: the plan, and nothing that has not happened', () => {
    const run = new MeetingRun(villageStart);
    run.run(villagePlan);
    expect(text(run)).toBe(
      '关明村拟于2026年9月5日19:00至20:00在村委会召开“风貌公约协商会”。会议以现场方式进行。',
    );
  });

  test('in two sittings: both are told', () => {
    const run = new Village(3, 3);
    run.later(30);
    run.run({ type: 'life/adjourn-meeting' });
    run.later(5);
    run.run({ type: 'life/resume-meeting' });
    expect(text(run)).toMatch(
      /^2026年9月5日19:00至19:30、19:35，.*“风貌公约协商会”，中间休会1次。/,
    );
    expect(text(run)).toContain('应到3人，实到3人。有表决权者');
    run.run({ type: 'life/adjourn-meeting' });
    run.later(24 * 60 - 5);
    run.run({ type: 'life/resume-meeting' });
    run.later(15);
    run.run({ type: 'agenda/finish-item', item: run.item });
    run.run({ type: 'life/close-meeting', despite: 0 });
    expect(text(run)).toContain(
      '2026年9月5日19:00至19:30、19:35、9月6日19:30至19:45，关明村在村委会召开“风貌公约协商会”，会议分3场进行。',
    );
    // It began on the first day, and ended on the second.
    expect(text(run)).toContain('讨论（19:00至9月6日19:45）');
    // Nobody was asked to check in anew.
    expect(text(run)).toContain('应到人员中，第1场到会3人、第2场到会3人、第3场到会3人。');
  });

  test('where nobody signed in nobody is said to be missing; a room joined by line is no mere room', () => {
    const empty = new Village(5, 0);
    empty.later(30);
    empty.run({ type: 'life/close-meeting', despite: 1 });
    expect(text(empty)).toContain('应到5人，未作签到登记。\n会议议程\n讨论（19:00至19:30）');
    const run = new Village(3, 2);
    const seat = representative(2);
    run.run({ type: 'attendance/check-in-seat', seat, where: 'remote' });
    expect(text(run)).toContain('会议以现场和线上相结合的方式进行。');
  });

  test('skipped and unreached items are told as such', () => {
    const run = new Village(1, 1);
    for (const title of ['略过的', '没到的']) {
      run.run({ type: 'agenda/add-item', parent: null, kind: 'discussion', title, minutes: null });
    }
    const skipped = run.state.agenda.order[1];
    if (skipped !== undefined) run.run({ type: 'agenda/skip-item', item: skipped });
    expect(text(run)).toContain('讨论（19:00开始）\n略过的（略过）\n没到的（未进行）');
  });
});

describe('votes', () => {
  test('without a quorum: what was missing, and that nobody voted', () => {
    const run = new Village(45, 28);
    run.run({ type: 'votes/record-no-quorum', vote: run.prepare('village-representatives') });
    const told = text(run);
    expect(told).toContain('有表决权者45人，到会28人，未进行投票。');
    expect(told).toContain(
      '表决开始时到会28人，全体有表决权者45人，要求三分之二以上（含本数），即不少于30人，不符合。',
    );
    expect(told).toContain('表决结果：未达到法定人数，未形成表决结果。');
    // The assembly's vote binds: it is no mere intention.
    expect(told).not.toContain('不替代法定表决');
    const [table] = namelessMinutes(run.events).tables;
    expect(table?.rows[0]?.slice(4)).toEqual(['—', '—', '—', '未达法定人数']);
    expect(table?.note).toBeNull();
    expect(told).toMatch(/19:\d\d提请记名表决。/);
    const { state, events } = run;
    const record = { state, events, head: { seq: events.length, hash: headHash } };
    const names = { organ: '关明村', seats: {}, order: [] };
    const happened = happeningsOf(record, names, { stationery, frozenText: () => null });
    expect(happened.at(-1)?.told).toBe(
      '“是否通过风貌公约”提请表决。有表决权者45人，到会28人，未进行投票。表决结果：未达到法定人数，未形成表决结果。',
    );
  });

  test('more than half is said as 过半数; a vote that runs is not told', () => {
    const run = new Village(5, 5);
    const vote = run.prepare('straw');
    run.vote(vote, ['yes', 'no']);
    expect(text(run)).not.toContain('表决情况');
    run.closeVote(vote);
    expect(text(run)).toContain('赞成1人，参与表决者2人，要求过半数，即不少于2人，不符合。');
    expect(text(run)).toContain('收到表决票2票，其中赞成1票、反对1票、弃权0票。');
    expect(text(run)).toContain('有表决权者应到5人，实到5人。');
    // Who may vote changes afterwards: the vote keeps its own number.
    const form = { role: 'resident', label: 'resident', group: null, sector: null } as const;
    const rest = { heads: 1, area: null, voter: false, visitor: false };
    run.run({ type: 'people/change-seat', seat: representative(4), ...form, ...rest });
    expect(text(run)).toContain('有表决权者人数各次表决不同，见“表决情况”。');
  });
});

describe('opinions', () => {
  test('hidden ones are counted, never quoted', () => {
    const run = new Village(2, 2);
    const opinion = run.raise(0, '骂人的话');
    run.run({ type: 'opinions/hide-opinion', opinion, reason: '辱骂他人' });
    expect(text(run)).toContain('另有未公开的意见1条，存会议记录。');
    expect(text(run)).not.toMatch(/骂人的话|辱骂他人/);
  });

  test('a text of several lines keeps them', () => {
    const run = new Village(1, 1);
    run.raise(0, '第一行\n第二行');
    expect(text(run)).toContain('一名参会人（手机提交）：“第一行\n第二行”');
  });

  test('hundreds of long ones: what fits, the most seconded first, and how many are left', () => {
    const run = new Village(40, 40);
    for (let n = 0; n < 400; n++) run.raise(n % 40, `意见${n}${'长'.repeat(1900)}`);
    const opinion = run.raise(1, `有人附议${'长'.repeat(1900)}`);
    run.run({ type: 'opinions/second', opinion }, representative(2));
    const { doc } = namelessMinutes(run.events);
    expect(countCharacters(doc.content)).toBeLessThan(documentLimits.characters);
    expect(plainText(doc.content)).toContain('有人附议');
    expect(plainText(doc.content)).toMatch(/其余39\d条意见从略，见会议记录。/);
    // Counted are all of them, whatever has room.
    expect(plainText(doc.content)).toMatch(/表示赞成的意见401条，照录其中\d条：/);
  });
});

describe('a hall full of people', () => {
  test('more than sixty names stand in a list of their own', () => {
    const run = new Village(75, 70);
    const { frame, tables } = namelessMinutes(run.events);
    expect(frame.attendance[0]?.text).toBe('居民70人（名单附后）');
    expect(tables[0]?.title).toBe('到会名单');
    expect(tables[0]?.rows).toHaveLength(70);
    expect(text(run)).toContain('应到75人，实到70人，未到5人。');
  });
});
