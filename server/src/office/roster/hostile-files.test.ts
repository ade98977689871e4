import { type MeetingId, rosterApi } from '@haoshangliang/shared/wire';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { firstClerk, newMeeting } from '../../testing/office-people.ts';
import { type RunningOffice, startOffice } from '../../testing/running-office.ts';
import { sheetXml, workbookParts, xlsx } from '../../testing/sheets.ts';

let running: RunningOffice;
let clerk: Awaited<ReturnType<typeof firstClerk>>;
let meeting: MeetingId;

// Made before there is a server: packing holds the thread for seconds, after which the server has hung up.
const bomb = zipSync({
  ...workbookParts(sheetXml([['姓名']])),
  'xl/sharedStrings.xml': new Uint8Array(40 * 1024 * 1024).fill(32),
});

beforeAll(async () => {
  running = await startOffice();
  clerk = await firstClerk(running);
});

// One office for all: what one file does to it the next would feel.
beforeEach(async () => {
  meeting = await newMeeting(clerk);
});

afterAll(() => running.close());

const fileSource = (bytes: Uint8Array) => ({
  kind: 'file' as const,
  base64: Buffer.from(bytes).toString('base64'),
});

async function read(source: Uint8Array | string) {
  const given =
    typeof source === 'string' ? { kind: 'text' as const, text: source } : fileSource(source);
  return await clerk.browser.call(rosterApi.readRoster, { meeting, source: given });
}

const list = [
  ['姓名', '房号'],
  ['王旸', '301室'],
];

describe('a file made to hurt', () => {
  test('a zip that unpacks to gigabytes is refused', async () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(await read(bomb)).toMatchObject({
      code: 'file-unreadable',
      detail: { why: 'too-much-inside' },
    });
  });

  test('a zip that lies about its sizes is refused', async () => {
    const lying = Buffer.from(
      zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(8_000_000).fill(32) }),
    );
    const entry = lying.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    lying.writeUInt32LE(100, entry + 24);
    expect(await read(new Uint8Array(lying))).toMatchObject({ code: 'file-unreadable' });
  });

  test('a cell at the far end of the sheet does not fill the memory', async () => {
    const far = sheetXml([['姓名']]).replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    const answer = await read(zipSync(workbookParts(far)));
    expect(answer.ok).toBe(false);
    expect((await read('姓名\n王旸')).ok).toBe(true);
  }, 30_000);

  test('entities are not resolved', async () => {
    const entity = sheetXml([['姓名'], ['PLACE']])
      .replace(
        '<worksheet',
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet',
      )
      .replace('PLACE', '&b;');
    const answer = await read(zipSync(workbookParts(entity)));
    expect(JSON.stringify(answer)).not.toContain('aaaaaaaaaa');
  });

  test.each([
    [
      'an old Excel file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1),
      { code: 'file-unreadable', detail: { why: 'old-excel' } },
    ],
    [
      'a picture',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1),
      { code: 'file-unreadable', detail: { why: 'encoding' } },
    ],
    [
      'half a zip',
      xlsx(list).slice(0, 300),
      { code: 'file-unreadable', detail: { why: 'damaged' } },
    ],
    ['an empty file', new Uint8Array(0), { code: 'file-empty' }],
    [
      'a list without end',
      strToU8('姓名\n'.concat('王\n'.repeat(5001))),
      { code: 'file-too-many-rows' },
    ],
    ['too many bytes', new Uint8Array(4 * 1024 * 1024 + 1).fill(65), { code: 'file-too-large' }],
  ])('%s is told in words', async (_, bytes, refusal) => {
    expect(await read(bytes)).toMatchObject(refusal);
  });

  test('five thousand people are no matter', async () => {
    const rows = Array.from(
      { length: 4999 },
      (_, index) => `居民${index}\t${index}室\t${50 + (index % 50)}.25`,
    );
    const found = await read(['姓名\t房号\t面积', ...rows].join('\n'));
    if (!found.ok) throw new Error(found.code);
    expect(found.totals.people).toBe(4999);
    const form = { meeting, list: found.list, ...found.reading, leaveOutErrors: false };
    expect(await clerk.browser.get(rosterApi.takeRoster, form)).toMatchObject({ added: 4999 });
    expect((await running.hosts.state(meeting))?.people.counts.all.seats).toBe(5000);
  }, 60_000);
});
