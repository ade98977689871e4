import { describe, expect, test } from 'vitest';
import {
  correct,
  edit,
  hide,
  judge,
  merge,
  note,
  on,
  raise,
  reply,
} from '../../testing/opinion-commands.ts';
import {
  as,
  desk,
  itemAt,
  opinionAt,
  type Step,
  type Story,
  story,
} from '../../testing/opinions.ts';
import { seatAt } from '../../testing/seats.ts';
import { opinions } from './index.ts';

const recordFor = (n: number) =>
  ({ type: 'opinions/record-second', opinion: opinionAt(1), seat: seatAt(n) }) as const;
const verbatim = { type: 'opinions/mark-verbatim', opinion: opinionAt(1), verbatim: true } as const;
const move = { type: 'opinions/move-opinion', opinion: opinionAt(1), item: itemAt(2) } as const;
const written = [note(), desk] as const;
const raised = [raise(), as(1)] as const;
const hidden = [hide(), desk] as const;
const held = [on('hold-opinion'), desk] as const;
const shown = [on('show-opinion'), desk] as const;

/** When it happened is not taken back: moments are left out of the comparison. */
const plain = ({ state }: Pick<Story, 'state'>) =>
  JSON.parse(
    JSON.stringify(state, (key, value) => (key === 'editedAt' || key === 'at' ? undefined : value)),
  );

const ways: readonly (readonly [string, readonly Step[], Step])[] = [
  ['correct', [written], [correct(), desk]],
  ['edit', [raised], [edit(), as(1)]],
  ['withdraw', [raised], [on('withdraw-opinion'), as(1)]],
  ['restore', [written, [on('withdraw-opinion'), desk]], [on('restore-opinion'), desk]],
  ['second', [raised], [on('second'), as(2)]],
  ['unsecond', [raised, [on('second'), as(2)]], [on('unsecond'), as(2)]],
  ['record a second', [raised], [recordFor(2), desk]],
  [
    'strike a second',
    [raised, [recordFor(2), desk]],
    [{ ...recordFor(2), type: 'opinions/strike-second' }, desk],
  ],
  ['hide a shown one', [raised], hidden],
  ['hide a waiting one', [raised, held], hidden],
  ['show a waiting one', [raised, held], shown],
  ['show a hidden one', [raised, hidden], shown],
  ['hold a shown one', [raised], held],
  ['hold a hidden one', [raised, hidden], held],
  ['move', [raised], [move, desk]],
  ['fold', [raised, [raise(), as(2)]], [merge(1, 2), desk]],
  ['unfold', [raised, [raise(), as(2)], [merge(1, 2), desk]], [on('unmerge-opinion'), desk]],
  ['verbatim', [raised], [verbatim, desk]],
  ['reply', [raised], [reply(), as(7)]],
  ['change a reply', [raised, [reply(), as(7)]], [reply({ text: '另有方案' }), as(7)]],
  ['take a reply back', [raised, [reply(), as(7)]], [reply({ text: null }), as(7)]],
  ['judge', [raised], [judge({ adoption: 'not', reason: '规范不许' }), desk]],
  [
    'judge anew',
    [raised, [judge({ reason: '写入' }), desk]],
    [judge({ adoption: 'not', reason: '规范不许', instead: 'adopted' }), desk],
  ],
  ['pause', [], [{ type: 'opinions/pause-collecting' }, desk]],
  [
    'resume',
    [[{ type: 'opinions/pause-collecting' }, desk]],
    [{ type: 'opinions/resume-collecting' }, desk],
  ],
  ['look first', [], [{ type: 'opinions/look-first' }, desk]],
  [
    'show directly',
    [[{ type: 'opinions/look-first' }, desk]],
    [{ type: 'opinions/show-directly' }, desk],
  ],
];

const lastOf = ({ events }: Story) => {
  const last = events[events.length - 1];
  if (last === undefined) throw new Error('nothing happened');
  return last;
};

describe('taking back', () => {
  test.each(ways)('[OP32] %s', (_what, past, step) => {
    const before = story(...past);
    const after = before.and(step);
    expect(plain(after)).not.toEqual(plain(before));
    const counter = opinions.counter?.(lastOf(after)) ?? null;
    if (counter === null) throw new Error('no counter-action');
    expect(plain(after.and([counter, step[1]]))).toEqual(plain(before));
  });

  test.each([written, raised])('[OP32] what was raised is withdrawn', (command, acting) => {
    const told = story([command, acting]);
    expect(opinions.counter?.(lastOf(told))).toEqual(on('withdraw-opinion'));
  });

  test('[OP32] what has been erased or was never one’s own is not taken back', () => {
    const erased = (step: Step, ...past: Step[]) => ({
      ...lastOf(story(...past, step)),
      words: null,
    });
    expect(opinions.counter?.(erased([edit(), as(1)], raised))).toBeNull();
    expect(opinions.counter?.(erased([reply(), as(7)], raised))).toBeNull();
    expect(opinions.counter?.(erased(held, raised, hidden))).toBeNull();
    expect(opinions.counter?.(erased([judge(), desk], raised))).toMatchObject({ reason: null });
    const answered = story(written, [
      { type: 'opinions/answer-record', opinion: opinionAt(1), agrees: true },
      as(1),
    ]);
    expect(opinions.counter?.(lastOf(answered))).toBeNull();
    const gone = opinions.redact(lastOf(story(raised, hidden)), 'public');
    expect(gone?.type).toBe('opinions/opinion-gone');
    expect(gone === null ? undefined : opinions.counter?.(gone)).toBeNull();
    const copy = opinions.redactOwn?.(lastOf(story(raised)), seatAt(1)) ?? null;
    expect(copy?.type).toBe('opinions/opinion-raised');
    expect(copy === null ? undefined : opinions.counter?.(copy)).toBeNull();
    const struck = lastOf(
      story(
        raised,
        [recordFor(2), desk],
        [{ ...recordFor(2), type: 'opinions/strike-second' }, desk],
      ),
    );
    if (struck.type !== 'opinions/unseconded') throw new Error('another event');
    expect(opinions.counter?.({ ...struck, data: { ...struck.data, seats: [] } })).toBeNull();
  });
});
