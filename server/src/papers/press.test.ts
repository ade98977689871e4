import { minutesPaper, type Paper, plainStationery } from '@haoshangliang/shared/minutes';
import { liftMeeting, liftNames } from '@haoshangliang/shared/testing';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { createLogger } from '../observability/logger.ts';
import { liftPrint } from '../testing/lift-print.ts';
import type { RecordToCompose } from './jobs.ts';
import { Press } from './press.ts';

let press: Press;
const log = createLogger('silent');

afterEach(() => press.close());

const paper = (): Paper => minutesPaper(liftPrint('real'));

const { events } = liftMeeting();

const record: RecordToCompose = {
  head: { seq: events.length, hash: 'ab'.repeat(32) },
  names: { organ: '社区', seats: liftNames, order: [] },
  stationery: plainStationery,
  texts: new Map(),
};

/** The record, one part after the other. */
async function* inParts() {
  for (let from = 0; from < events.length; from += 10) yield events.slice(from, from + 10);
}

/** A document that cannot be made. */
const broken = () => ({ ...paper(), parts: null }) as unknown as Paper;

function wordsIn(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
}

test('minutes are composed and written in another thread, one after the other', async () => {
  press = new Press({ log, workers: 1 });
  const [minutes, docx] = await Promise.all([
    press.run('compose', record, inParts()),
    press.run('docx', paper()),
  ]);
  if ('ok' in minutes || 'ok' in docx) throw new Error('not made');
  expect(minutes.frame.title).toBe('仓后街社区老旧楼院加装电梯协商议事会纪要');
  expect(wordsIn(docx)).toContain('仓后街社区协商纪要');
});

test('more than may wait are turned away at once, and those that wait are made', async () => {
  press = new Press({ log, workers: 1, mostWaiting: 2 });
  const asked = Array.from({ length: 5 }, () => press.run('docx', paper()));
  const made = await Promise.all(asked);
  const codes = made.map((each) => ('ok' in each ? each.code : 'made'));
  expect(codes).toEqual(['made', 'made', 'made', 'papers-busy', 'papers-busy']);
});

test('what cannot be made is refused, and the next one is made', async () => {
  press = new Press({ log, workers: 1 });
  expect(await press.run('docx', broken())).toEqual({ ok: false, code: 'paper-failed' });
  expect('ok' in (await press.run('docx', paper()))).toBe(false);
});

test('a record that breaks off is no document, and nothing of it is in the next one', async () => {
  press = new Press({ log, workers: 1 });
  async function* brokenOff() {
    yield events.slice(0, 10);
    throw new Error('the disk');
  }
  expect(await press.run('compose', record, brokenOff())).toEqual({
    ok: false,
    code: 'paper-failed',
  });
  const minutes = await press.run('compose', record, inParts());
  if ('ok' in minutes) throw new Error('not made');
  expect(minutes.frame.attendance[0]?.label).toBe('出席');
});

test('what takes too long is given up with its thread, and the next one is made in a new one', async () => {
  press = new Press({ log, workers: 1, longest: 1 });
  expect(await press.run('docx', paper())).toEqual({ ok: false, code: 'paper-failed' });
  await press.close();
  press = new Press({ log, workers: 1 });
  expect('ok' in (await press.run('docx', paper()))).toBe(false);
});

test('closing gives up what is being made and what waits', async () => {
  press = new Press({ log, workers: 1 });
  const asked = [press.run('docx', paper()), press.run('docx', paper())];
  await press.close();
  const refused = { ok: false, code: 'paper-failed' };
  expect(await Promise.all(asked)).toEqual([refused, refused]);
  expect(await press.run('docx', paper())).toEqual({ ok: false, code: 'papers-busy' });
});
