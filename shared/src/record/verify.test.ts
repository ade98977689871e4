import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { eventHashOf, type Hashing, type RecordFile, verifyRecord, wordsHashOf } from './index.ts';

/** Keys in order, which is all of RFC 8785 that these values need. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
const hashing: Hashing = {
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  canonical(value) {
    const text = canonical(value);
    if (/\\ud[89a-f]/.test(text)) throw new Error('Lone surrogate');
    return text;
  },
};
const hashOf = (value: unknown) => hashing.sha256(canonical(value));

const meeting = 'meeting-1';
const text = { title: '共识', schemaVersion: 1, doc: { type: 'doc', content: [] } };
const printed = { version: 1, head: { seq: 3, hash: 'x' }, frame: { signer: '王旸' } };

function chained(events: readonly { type: string; data: object; words: unknown }[]) {
  let previous = '';
  return events.map((each, i): RecordFile['events'][number] => {
    const salt = each.words === null ? null : '5a'.repeat(16);
    const wordsHash = salt === null ? null : wordsHashOf(hashing, salt, each.words);
    const actor = { seat: null, account: null, for: null };
    const data = each.data as Record<string, unknown>;
    const event = { seq: i + 1, at: 1000 + i, actor, salt, wordsHash, ...each, data };
    const stream = { kind: 'meeting', id: meeting };
    previous = eventHashOf(hashing, { stream, previous, event });
    return { ...event, hash: previous };
  });
}

function file(): RecordFile {
  const events = chained([
    { type: 'opinions/opinion-raised', data: { no: 1 }, words: { text: '要装电梯' } },
    {
      type: 'drafts/version-frozen',
      data: { draft: 'd', version: 1, hash: hashOf(text) },
      words: null,
    },
    { type: 'life/minutes-issued', data: {}, words: null },
    { type: 'minutes/sealed', data: { issue: 3, hash: hashOf(printed) }, words: null },
  ]);
  return {
    format: 'haoshangliang-record',
    version: 1,
    meeting,
    events,
    texts: [{ draft: 'd', version: 1, hash: hashOf(text), content: text }],
    issues: [{ seq: 3, hash: hashOf(printed), content: printed }],
  };
}

const verified = (change: (whole: RecordFile) => RecordFile) => {
  const changed = change(structuredClone(file()));
  return verifyRecord(JSON.parse(JSON.stringify(changed)), hashing);
};

test('a record as it was written is sound, and says what it holds', () => {
  const { events } = file();
  expect(verified((whole) => whole)).toEqual({
    sound: true,
    meeting,
    head: { seq: 4, hash: events[3]?.hash },
    erased: 0,
    texts: 1,
    issues: [{ no: 1, seq: 3, hash: hashOf(printed) }],
  });
});

test('words that were erased together with their salt leave it sound', () => {
  const found = verified((whole) => {
    whole.events[0] = { ...whole.events[0]!, words: null, salt: null };
    return whole;
  });
  expect(found).toMatchObject({ sound: true, erased: 1 });
});

describe('what has been tampered with is named by its place', () => {
  const at = (i: number, change: Partial<RecordFile['events'][number]>) => (whole: RecordFile) => {
    whole.events[i] = { ...whole.events[i]!, ...change };
    return whole;
  };
  test.each<[string, (whole: RecordFile) => RecordFile, string, number]>([
    ['data', at(1, { data: { draft: 'd', version: 2 } }), 'event-changed', 2],
    ['time', at(2, { at: 5 }), 'event-changed', 3],
    ['words', at(0, { words: { text: '不要装电梯' } }), 'words-changed', 1],
    ['words that are no text', at(0, { words: { text: '\ud800' } }), 'words-changed', 1],
    ['a type that is no text', at(2, { type: '\udfff' }), 'event-changed', 3],
    ['an event left out', (w) => ({ ...w, events: w.events.toSpliced(1, 1) }), 'event-missing', 2],
    ['no event at all', (w) => ({ ...w, events: [] }), 'event-missing', 1],
    ['another meeting', (w) => ({ ...w, meeting: 'meeting-2' }), 'event-changed', 1],
    ['a text left out', (w) => ({ ...w, texts: [] }), 'text-missing', 2],
    [
      'a text rewritten, hash and all',
      (w) => {
        const content = { ...text, title: '别的' };
        return { ...w, texts: [{ draft: 'd', version: 1, hash: hashOf(content), content }] };
      },
      'text-changed',
      2,
    ],
    ['a text too many', (w) => ({ ...w, texts: [...w.texts, ...w.texts] }), 'text-unknown', 0],
    ['issued minutes left out', (w) => ({ ...w, issues: [] }), 'issue-missing', 4],
    [
      'another signer',
      (w) => ({ ...w, issues: [{ ...w.issues[0]!, content: { frame: { signer: '别人' } } }] }),
      'issue-changed',
      4,
    ],
    [
      'an issue too many',
      (w) => ({ ...w, issues: [...w.issues, ...w.issues] }),
      'issue-unknown',
      0,
    ],
  ])('%s', (_what, change, fault, seq) => {
    expect(verified(change)).toEqual({ sound: false, fault, seq });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['another format', { ...file(), format: 'else' }],
    ['events that are none', { ...file(), events: [{ seq: 'one' }] }],
  ])('%s is no record', (_what, value) => {
    expect(verifyRecord(value, hashing)).toEqual({ sound: false, fault: 'not-a-record', seq: 0 });
  });
});
