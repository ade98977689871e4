import { documentLimits, fragmentName } from '@haoshangliang/shared/documents';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { editFrame, forge, say } from '../testing/intruder.ts';
import { element, Siege, textRoot, words } from '../testing/siege.ts';
import { until } from '../testing/writer.ts';

let siege: Siege;

beforeEach(async () => {
  siege = await Siege.begin();
});

afterEach(() => siege.drafting.close());

const nested = (depth: number): Y.XmlElement =>
  depth === 0
    ? element('paragraph', words('深'))
    : element('bullet_list', element('list_item', nested(depth - 1)));

describe('Well-formed edits that are no text', () => {
  const first = (doc: Y.Doc) => textRoot(doc).get(0) as Y.XmlElement;
  const cases: [string, (doc: Y.Doc) => void][] = [
    ['another root', (doc) => doc.getMap('votes').set('yes', 1)],
    ['a text under the name of the root', (doc) => doc.getText(fragmentName).insert(0, '裸字')],
    ['an attribute of the root', (doc) => doc.getMap(fragmentName).set('level', 1)],
    ['an unknown node', (doc) => textRoot(doc).push([element('script', words('x'))])],
    [
      'a map in the text',
      (doc) => (textRoot(doc) as unknown as Y.Array<unknown>).push([new Y.Map()]),
    ],
    [
      'an embedded picture',
      (doc) => (first(doc).get(0) as unknown as Y.Text).insertEmbed(0, { src: 'x' }),
    ],
    ['an unknown attribute', (doc) => first(doc).setAttribute('onclick', 'x')],
    ['a level that does not exist', (doc) => textRoot(doc).push([heading(9)])],
    [
      'a value of the wrong kind',
      (doc) => (first(doc) as Y.XmlElement<{ id: object }>).setAttribute('id', { a: 1 }),
    ],
    [
      'a link to a script',
      (doc) =>
        (first(doc).get(0) as Y.XmlText).format(0, 2, { link: { href: 'javascript:alert(1)' } }),
    ],
    ['an unknown mark', (doc) => (first(doc).get(0) as Y.XmlText).format(0, 2, { blink: {} })],
    [
      'a mark with more to it',
      (doc) => (first(doc).get(0) as Y.XmlText).format(0, 2, { strong: { style: 'x' } }),
    ],
    [
      'a reference to nothing of this meeting',
      (doc) => mark(doc, { kind: 'opinion', id: '0'.repeat(26), no: 1 }),
    ],
    [
      'a reference of an unknown kind',
      (doc) => mark(doc, { kind: 'person', id: '0'.repeat(26), no: 1 }),
    ],
    [
      'a reference with more to it',
      (doc) => mark(doc, { kind: 'vote', id: '0'.repeat(26), no: 1, href: 'javascript:x' }),
    ],
    ['a reference with less to it', (doc) => mark(doc, { kind: 'vote', no: 1 })],
    [
      'a reference with an endless id',
      (doc) => mark(doc, { kind: 'vote', id: '0'.repeat(9000), no: 1 }),
    ],
    ['control characters', (doc) => (first(doc).get(0) as Y.XmlText).insert(0, '\u0000\u0007')],
    [
      'a list item outside a list',
      (doc) => textRoot(doc).push([element('list_item', element('paragraph'))]),
    ],
    ['text in a list', (doc) => textRoot(doc).push([element('bullet_list', words('裸字'))])],
    ['a heading in a quotation', (doc) => textRoot(doc).push([element('blockquote', heading(1))])],
    ['a paragraph in a paragraph', (doc) => first(doc).insert(0, [element('paragraph')])],
    ['text beside blocks', (doc) => textRoot(doc).push([words('裸字')])],
    ['an attribute of a text', (doc) => (first(doc).get(0) as Y.XmlText).setAttribute('id', 'x')],
    ['too many levels', (doc) => textRoot(doc).push([nested(12)])],
    [
      'too many blocks',
      (doc) =>
        textRoot(doc).push(
          Array.from({ length: documentLimits.blocks }, () => element('paragraph')),
        ),
    ],
    [
      'too many characters',
      (doc) => (first(doc).get(0) as Y.XmlText).insert(0, '字'.repeat(documentLimits.characters)),
    ],
    [
      'more than one message may hold',
      (doc) => (first(doc).get(0) as Y.XmlText).insert(0, 'x'.repeat(documentLimits.update)),
    ],
  ];

  function mark(doc: Y.Doc, reference: object): void {
    (first(doc).get(0) as Y.XmlText).format(0, 2, { reference });
  }

  function heading(level: number): Y.XmlElement {
    const made = new Y.XmlElement<{ level: number }>('heading');
    made.setAttribute('level', level);
    return made as unknown as Y.XmlElement;
  }

  test.each(cases)('%s', async (name, work) => {
    const before = await siege.logLength();
    say(siege.intruder, editFrame(forge(siege.intruder, work)));
    expect(await siege.intruder.closed()).toBe(name === 'too many characters' ? 4413 : 4400);
    await siege.othersGoOn(before);
  });

  test('What honest people wrote in the same moment stays', async () => {
    const before = await siege.logLength();
    const bad = editFrame(
      forge(siege.intruder, (doc) =>
        textRoot(doc).push([element('list_item', element('paragraph'))]),
      ),
    );
    for (let i = 0; i < 20; i++) {
      siege.victim.type(`${i % 10}`);
      siege.other.type(`${i % 10}`);
      if (i === 10) say(siege.intruder, bad);
    }
    expect(await siege.intruder.closed()).toBe(4400);
    await Promise.all([siege.victim.saved(), siege.other.saved()]);
    await until(() => siege.victim.text === siege.other.text && siege.victim.text.length === 44);
    expect(await siege.logLength()).toBeGreaterThan(before);
    expect((await siege.drafting.open().inStep()).text).toBe(siege.victim.text);
  });
});
