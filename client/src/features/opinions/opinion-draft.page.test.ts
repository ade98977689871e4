import type { Id, SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { afterEach, describe, expect, it } from 'vitest';
import { remember, remembered } from '../../sync/remembered.ts';
import { draftKey, emptyDraft, keepDraft, keptDraft } from './opinion-draft.ts';

const key = draftKey('m1' as MeetingId, 's1' as SeatId);
const draft = {
  item: 'i1' as Id<'agenda-item'>,
  stance: 'against',
  text: '一层采光受影响',
} as const;

afterEach(() => window.localStorage.clear());

describe('an opinion being written', () => {
  it('is there again on the next page, for its own seat alone', () => {
    keepDraft(key, draft);
    expect(keptDraft(key)).toEqual(draft);
    expect(keptDraft(draftKey('m1' as MeetingId, 's2' as SeatId))).toEqual(emptyDraft);
    expect(keptDraft(draftKey('m2' as MeetingId, 's1' as SeatId))).toEqual(emptyDraft);
  });

  it('leaves nothing behind once it is empty', () => {
    keepDraft(key, draft);
    keepDraft(key, { ...draft, text: ' \n' });
    expect(remembered(key)).toBeNull();
  });

  it.each(['', '{', 'null', '[]', '"x"', '{"stance":"for ever","text":5,"item":[]}'])(
    'is empty where the device holds nonsense: %s',
    (stored) => {
      remember(key, stored);
      expect(keptDraft(key)).toEqual(emptyDraft);
    },
  );
});
