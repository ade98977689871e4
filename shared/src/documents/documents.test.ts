import { expect, test } from 'vitest';
import type { Id, SeatId } from '../kernel/index.ts';
import { accessTo, type TextState } from './access.ts';
import { type BlockJson, blockSchema, canonicalSchema } from './content.ts';
import { parseDocumentName } from './document-name.ts';
import { isAllowedHref } from './href.ts';
import { cleanText, isCleanText } from './limits.ts';
import { cursorSchema } from './presence.ts';
import { countCharacters, plainText } from './reading.ts';
import { documentMarks, documentNodes } from './schema.ts';

const draft = '0'.repeat(26) as Id<'draft'>;
const seat = '1'.repeat(26) as SeatId;

test('A document is named by its draft and epoch and by nothing else', () => {
  expect(parseDocumentName(`${draft}.1`)).toEqual({ draft, epoch: 1 });
  expect(parseDocumentName(`${draft}.10000`)).toEqual({ draft, epoch: 10_000 });
  const wrong = [
    '',
    '.',
    draft,
    `${draft}.0`,
    `${draft}.01`,
    `${draft}.10001`,
    `${draft}.1 `,
    `${draft}.1.1`,
    `x${draft}.1`,
    `${draft}.-1`,
    `../${draft}.1`,
  ];
  for (const name of wrong) expect([name, parseDocumentName(name)]).toEqual([name, null]);
});

test('Links lead to web pages and mailboxes only', () => {
  for (const href of [
    'https://example.cn/a?b#c',
    'http://10.0.0.1:3000/',
    'mailto:office@example.cn',
    'HTTPS://例子.cn/路径',
  ]) {
    expect([href, isAllowedHref(href)]).toEqual([href, true]);
  }
  const wrong = [
    'javascript:alert(1)',
    ' https://a.cn',
    'java\nscript:x',
    'data:text/html,x',
    '//a.cn',
    '/a',
    'https:///a',
    'mailto:',
    'mailto:a',
    'ftp://a',
    'https://a"b',
    'x'.repeat(2001),
    7,
    null,
  ];
  for (const href of wrong) expect([href, isAllowedHref(href)]).toEqual([href, false]);
  expect(isAllowedHref(`https://a.cn/${'x'.repeat(2000)}`)).toBe(false);
});

const blocks: BlockJson[] = [
  {
    type: 'heading',
    attrs: { id: '0123456789', level: 1 },
    content: [{ type: 'text', text: '一、加装' }],
  },
  { type: 'paragraph', attrs: { id: null } },
  {
    type: 'ordered_list',
    attrs: { id: null },
    content: [
      {
        type: 'list_item',
        attrs: { id: null },
        content: [
          {
            type: 'paragraph',
            attrs: { id: null },
            content: [
              { type: 'text', text: '𠮷家 ', marks: [{ type: 'strong' }] },
              { type: 'text', text: 'ok' },
            ],
          },
        ],
      },
    ],
  },
];

test('Text is read line by line; characters are what a person counts', () => {
  expect(plainText(blocks)).toBe('一、加装\n\n𠮷家 ok');
  expect(countCharacters(blocks)).toBe(9);
});

test('Blocks are parsed strictly', () => {
  for (const block of blocks) expect(blockSchema.parse(block)).toEqual(block);
  const wrong = [
    { type: 'script', attrs: { id: null } },
    { type: 'paragraph' },
    { type: 'paragraph', attrs: { id: null, onclick: 'x' } },
    { type: 'paragraph', attrs: { id: '短' } },
    { type: 'heading', attrs: { id: null, level: 3 } },
    { type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: '' }] },
    {
      type: 'paragraph',
      attrs: { id: null },
      content: [
        { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:x' } }] },
      ],
    },
    {
      type: 'blockquote',
      attrs: { id: null },
      content: [{ type: 'heading', attrs: { id: null, level: 1 } }],
    },
    { type: 'list_item', attrs: { id: null }, content: [] },
  ];
  for (const block of wrong)
    expect([block, blockSchema.safeParse(block).success]).toEqual([block, false]);
  const content = { title: '意见稿', schemaVersion: 1, doc: { type: 'doc', content: blocks } };
  expect(canonicalSchema.parse(content)).toEqual(content);
  expect(canonicalSchema.safeParse({ ...content, epoch: 1 }).success).toBe(false);
});

test('Attributes are checked by value', () => {
  expect(() => documentNodes.heading.attrs.level.validate(2)).not.toThrow();
  expect(() => documentNodes.heading.attrs.level.validate('2')).toThrow(RangeError);
  expect(() => documentNodes.paragraph.attrs.id.validate(null)).not.toThrow();
  expect(() => documentNodes.paragraph.attrs.id.validate('x')).toThrow(RangeError);
  expect(() => documentMarks.link.attrs.href.validate('javascript:x')).toThrow(RangeError);
});

test('Text from a clipboard is cleaned of what no document holds', () => {
  expect(cleanText('甲\u000b乙\u0000\t丙\n')).toBe('甲乙\t丙\n');
  expect(isCleanText('甲乙\t丙\n')).toBe(true);
  expect(isCleanText('甲\u0007')).toBe(false);
});

test('A cursor is two places in the text', () => {
  const place = { item: { client: 1, clock: 2 }, type: null, tname: null, assoc: 0 };
  expect(cursorSchema.parse({ anchor: place, head: place })).toEqual({
    anchor: place,
    head: place,
  });
  expect(cursorSchema.parse(null)).toBeNull();
  for (const wrong of [
    {},
    { anchor: place },
    { anchor: place, head: { ...place, html: '<b>' } },
    { anchor: { item: { client: -1, clock: 0 } }, head: place },
  ]) {
    expect(cursorSchema.safeParse(wrong).success).toBe(false);
  }
});

const text: TextState = {
  kind: 'consensus',
  readers: 'participants',
  writers: [seat],
  epoch: 2,
  status: 'writing',
};
const member = { audience: 'participant', seats: [], rights: [] } as const;
const writer = { audience: 'participant', seats: [seat], rights: ['participate'] } as const;
const clerk = { audience: 'staff', seats: [], rights: ['record'] } as const;
const now = { epoch: 2, phase: 'open' } as const;

test('Staff who record or moderate and admitted seats write; others read what they may', () => {
  expect(accessTo(text, clerk, now)).toBe('write');
  expect(accessTo(text, writer, now)).toBe('write');
  expect(accessTo(text, member, now)).toBe('read');
  expect(accessTo(text, { audience: 'staff', seats: [], rights: ['receive'] }, now)).toBe('read');
  const secret: TextState = { ...text, readers: 'staff' };
  expect(accessTo(secret, member, now)).toBe('none');
  expect(accessTo(secret, { audience: 'staff', seats: [], rights: [] }, now)).toBe('read');
  expect(accessTo(secret, writer, now)).toBe('write');
});

test('A text that is not written at the moment is closed to those who would write, and to nobody else', () => {
  for (const status of ['cutting', 'frozen'] as const) {
    expect(accessTo({ ...text, status }, clerk, now)).toBe('closed');
    expect(accessTo({ ...text, status }, member, now)).toBe('read');
  }
  expect(accessTo(text, clerk, { ...now, epoch: 1 })).toBe('closed');
  expect(accessTo(text, member, { ...now, epoch: 1 })).toBe('read');
  expect(accessTo(text, clerk, { ...now, epoch: 3 })).toBe('none');
  expect(accessTo({ ...text, status: 'removed' }, clerk, now)).toBe('none');
});

test('The consensus text ends with the meeting, minutes when they are issued', () => {
  const phases = ['planned', 'open', 'adjourned', 'closed', 'in-review', 'issued'] as const;
  const open = (kind: TextState['kind']) =>
    phases.map((phase) => accessTo({ ...text, kind }, clerk, { ...now, phase }) === 'write');
  expect(open('consensus')).toEqual([true, true, true, false, false, false]);
  expect(open('minutes')).toEqual([true, true, true, true, true, false]);
});
