import { people } from '@haoshangliang/shared/features/people';
import { type PreparedVote, presets, type Rule } from '@haoshangliang/shared/features/votes';
import type { Id, SeatId } from '@haoshangliang/shared/kernel';
import { setIn } from '@haoshangliang/shared/kernel';
import type { RollLineInfo } from '@haoshangliang/shared/wire';
import { parseCommand } from '@haoshangliang/shared/wire';
import { describe, expect, it } from 'vitest';
import { lateVoters, rollRows } from './roll-rows.ts';
import { withRule } from './rule-time.ts';
import { untouched } from './vote-form.fixture.ts';
import { formOf, keyOf, type Offer, readVoteForm, twinOf, type VoteForm } from './vote-form.ts';

const item = '3'.repeat(26) as Id<'agenda-item'>;
const subject = { draft: '4'.repeat(26) as Id<'draft'>, version: 2 };
const offer: Offer = { key: keyOf(subject), subject, title: '意见稿', shown: true };
const known = { offers: [offer], items: [item], vote: null };

const form: VoteForm = {
  ...untouched,
  question: ' 是否同意？ ',
  preset: 'owners-major',
  subject: offer.key,
  item,
};

const own: Rule = { ...presets.majority, preset: null };

const vote: PreparedVote = {
  id: '5'.repeat(26) as Id<'vote'>,
  item: null,
  subject,
  question: '问',
  method: { kind: 'approve', version: 1 },
  secrecy: 'named',
  rule: own,
  options: [],
  terms: { groups: null, presentOnly: false, leastSeconds: 0 },
  runoffOf: null,
  seconds: 60,
  status: 'prepared',
};

describe('another rule', () => {
  it('brings the time it needs, unless somebody has set another', () => {
    const usual = withRule(form, 'majority');
    expect([usual.preset, usual.seconds]).toEqual(['majority', 180]);
    const owners = withRule(usual, 'owners');
    expect([owners.preset, owners.seconds]).toEqual(['owners', 600]);
    expect(withRule(owners, 'owners-major').seconds).toBe(600);
    expect(withRule(owners, 'straw').seconds).toBe(180);
    expect(withRule({ ...usual, seconds: 300 }, 'owners').seconds).toBe(300);
    expect(withRule({ ...owners, seconds: 900 }, 'straw').seconds).toBe(900);
  });
});

describe('the form of a vote', () => {
  it('becomes a command that the server takes', () => {
    const read = readVoteForm(form, known);
    expect(read).toMatchObject({
      wrong: null,
      value: { question: '是否同意？', item, subject, rule: { preset: 'owners-major' } },
    });
    const value = read.wrong === null ? read.value : {};
    expect(parseCommand({ type: 'votes/prepare-vote', ...value }).ok).toBe(true);
  });

  it('names a question that is missing or too long; characters are counted, not code units', () => {
    expect(readVoteForm({ ...form, question: '  ' }, known).wrong).toBe('question');
    expect(readVoteForm({ ...form, question: '长'.repeat(201) }, known).wrong).toBe('question');
    expect(readVoteForm({ ...form, question: '𠮷'.repeat(200) }, known).wrong).toBeNull();
  });

  it('leaves out a text or an item that is gone by now', () => {
    const read = readVoteForm(form, { ...known, offers: [], items: [] });
    expect(read).toMatchObject({ value: { item: null, subject: null } });
  });

  it('says of which groups the voters are, and never widens that by itself', () => {
    const group = '6'.repeat(26) as Id<'group'>;
    const of = (groups: readonly Id<'group'>[]) => {
      const read = readVoteForm({ ...form, groups }, known);
      return read.wrong === null ? read.value.terms?.groups : read.wrong;
    };
    expect([of([]), of([group])]).toEqual([null, [group]]);
  });

  it('[VO87] has everybody see how others vote in a named vote only', () => {
    const shown = (part: Partial<VoteForm>) => {
      const read = readVoteForm({ ...form, live: true, ...part }, known);
      return read.wrong === null ? read.value.terms?.live : read.wrong;
    };
    expect([shown({}), shown({ secrecy: 'secret' }), shown({ live: false })]).toEqual([
      true,
      undefined,
      undefined,
    ]);
    expect(formOf({ ...vote, terms: { ...vote.terms, live: true } }).live).toBe(true);
  });

  it('keeps a rule that was written out elsewhere', () => {
    const read = readVoteForm(formOf(vote), { ...known, vote });
    expect(read).toMatchObject({
      value: { rule: { preset: null, conditions: own.conditions }, seconds: 60, subject },
    });
    const value = read.wrong === null ? read.value : {};
    expect(parseCommand({ type: 'votes/change-vote', vote: vote.id, ...value }).ok).toBe(true);
  });
});

const seatOf = (n: number) => `${n}`.repeat(26) as SeatId;
const line = (n: number, voted: boolean): RollLineInfo => ({
  seat: seatOf(n),
  heads: 1,
  area: null,
  group: null,
  admitted: false,
  ballot: voted ? { choice: null, reason: null, channel: 'phone', at: 1, by: null } : null,
});

describe('the roll', () => {
  it('has a view for those who have voted and one for those who have not', () => {
    const lines = [line(1, true), line(2, false)];
    expect(rollRows(lines, 'voted')).toEqual([lines[0]]);
    expect(rollRows(lines, 'waiting')).toEqual([lines[1]]);
    expect(rollRows(lines, 'all')).toEqual(lines);
  });

  it('misses the voters who came after the opening', () => {
    const seat = (n: number, voter: boolean) => ({
      id: seatOf(n),
      role: 'resident' as const,
      label: 'resident',
      group: null,
      sector: null,
      heads: 1,
      area: null,
      voter,
      visitor: false,
      removed: n === 4,
      mergedInto: null,
      mergedBy: null,
    });
    const seats = [1, 2, 3, 4, 5].reduce(
      (map, n) => setIn(map, seatOf(n), seat(n, n !== 5)),
      people.initial.seats,
    );
    expect(lateVoters({ ...people.initial, seats }, [line(1, true), line(2, false)])).toEqual([
      seatOf(3),
    ]);
  });
});

describe('a vote that asks the same as one that stands prepared', () => {
  const same = { ...form, question: ' 问 ' };
  it('is known by question, text and way of voting', () => {
    expect(twinOf(same, null, [vote])).toBe(vote);
    expect(twinOf({ ...same, question: '另问' }, null, [vote])).toBeNull();
    expect(twinOf({ ...same, subject: '' }, null, [vote])).toBeNull();
    expect(twinOf({ ...same, kind: 'consent' }, null, [vote])).toBeNull();
  });

  it('is not the vote that is changed itself', () => {
    expect(twinOf(same, vote, [vote])).toBeNull();
  });
});
