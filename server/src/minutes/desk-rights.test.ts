import { minutesApi } from '@haoshangliang/shared/wire';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId } from '../meetings/standing.ts';
import { onlooker } from '../testing/hall.ts';
import { MinutesDesk } from '../testing/minutes-desk.ts';

let at: MinutesDesk;

beforeEach(async () => {
  at = await MinutesDesk.begin();
});

afterEach(() => at.drafting.close());

describe('who may, and when', () => {
  test('before the text is begun and once it is frozen nothing is written', async () => {
    const body = { seqs: [2], after: null };
    expect(await at.called(minutesApi.carryIntoMinutes, body)).toMatchObject({
      code: 'minutes-not-open',
    });
    expect((await at.desk()).draft).toBeNull();
    const draft = await at.beginMinutes();
    await at.must({ type: 'drafts/freeze-draft', draft: draft.id });
    expect(await at.called(minutesApi.carryIntoMinutes, body)).toMatchObject({
      code: 'minutes-not-open',
    });
  });

  test('a resident, a stranger and bad input are refused', async () => {
    const looking = at.drafting.device(onlooker('participant'));
    expect(await at.called(minutesApi.readMinutesDesk, undefined, looking)).toMatchObject({
      code: 'not-allowed',
    });
    const stranger = randomId<'device'>() as DeviceId;
    expect(await at.called(minutesApi.readMinutesDesk, undefined, stranger)).toMatchObject({
      code: 'not-admitted',
    });
    const bodies = [
      { seqs: [], after: null },
      { seqs: Array(501).fill(1), after: null },
      { seqs: ['1'], after: null },
      { seqs: [1], after: '<script>' },
      { seqs: [1] },
    ];
    for (const body of bodies) {
      expect(await at.called(minutesApi.carryIntoMinutes, body)).toMatchObject({
        code: 'malformed',
      });
    }
    expect(await at.called(minutesApi.takeIntoMinutes, { blocks: ['__proto__'] })).toMatchObject({
      code: 'malformed',
    });
  });

  test('numbers of events that are none, or no line of the record, carry nothing', async () => {
    await at.beginMinutes();
    const before = (await at.read()).blocks;
    const seqs = [1, 999_999, -5];
    expect(await at.called(minutesApi.carryIntoMinutes, { seqs, after: null })).toMatchObject({
      carried: 0,
    });
    expect((await at.read()).blocks).toEqual(before);
  });
});
