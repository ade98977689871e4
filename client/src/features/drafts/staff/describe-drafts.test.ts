import type { AccountId, Id } from '@haoshangliang/shared/kernel';
import { evolveMeeting, initialMeeting, type StreamEvent } from '@haoshangliang/shared/meeting';
import { describe, expect, it } from 'vitest';
import { isFreezeSettled, reopenInstead } from './describe-drafts.ts';

const draft = 'd'.repeat(26) as Id<'draft'>;
const readers = 'participants';

const happened = (...told: readonly [string, object, object?][]): StreamEvent[] =>
  told.map(([type, data, words], index) => ({
    type,
    data: { draft, readers, ...data },
    words: words ?? null,
    seq: index + 1,
    at: index + 1,
    actor: { seat: null, account: 'a'.repeat(26) as AccountId, for: null },
  }));

const created = ['drafts/draft-created', { kind: 'consensus', item: null }, { title: '意见稿' }];
const asked = ['drafts/freeze-requested', { epoch: 1 }];
const cut = { version: 1, epoch: 1, hash: '6'.repeat(64), characters: 5, at: 3 };
const frozen = ['drafts/version-frozen', cut];
const reopened = ['drafts/draft-reopened', { epoch: 2 }];

function past(...told: unknown[]) {
  const events = happened(...(told as [string, object][]));
  const state = events.reduce(evolveMeeting, initialMeeting);
  const request = events.find(({ type }) => type === 'drafts/freeze-requested');
  if (request === undefined) throw new Error('Nothing was frozen');
  return {
    settled: isFreezeSettled(request, state),
    instead: reopenInstead(request, state)?.command ?? null,
  };
}

describe('taking a freeze back', () => {
  it('gives it up while the text is being cut', () => {
    expect(past(created, asked)).toEqual({ settled: false, instead: null });
  });

  it('opens the text again once the version is there', () => {
    const reopen = { type: 'drafts/reopen-draft', draft };
    expect(past(created, asked, frozen)).toEqual({ settled: true, instead: reopen });
  });

  it('offers nothing more when the text is open again', () => {
    expect(past(created, asked, frozen, reopened)).toEqual({ settled: true, instead: null });
  });
});
