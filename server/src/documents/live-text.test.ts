import {
  type BlockJson,
  blockSchema,
  type DocumentJson,
  fragmentName,
} from '@haoshangliang/shared/documents';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prosemirrorToYXmlFragment, yXmlFragmentToProsemirrorJSON } from 'y-prosemirror';
import * as Y from 'yjs';
import { documents } from '../testing/generated-documents.ts';
import { LiveText } from './live-text.ts';
import { documentSchema } from './schema.ts';
import { seedUpdate } from './seed.ts';

function withoutIds(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, entry: unknown) => (key === 'id' ? null : entry)));
}

function written(json: object): Y.Doc {
  const doc = new Y.Doc();
  prosemirrorToYXmlFragment(documentSchema.nodeFromJSON(json), doc.getXmlFragment(fragmentName));
  return doc;
}

function settled(...updates: Uint8Array[]): LiveText {
  const text = new LiveText(updates);
  text.settle();
  return text;
}

const paragraphs = (...lines: string[]): BlockJson[] =>
  lines.map((words) => ({
    type: 'paragraph',
    attrs: { id: null },
    content: words === '' ? [] : [{ type: 'text', text: words }],
  }));

test('What an editor writes is read as the editor and its own library read it', () => {
  fc.assert(
    fc.property(documents, (json) => {
      const doc = written(json);
      const editors = documentSchema.nodeFromJSON(json);
      const librarys = documentSchema.nodeFromJSON(
        yXmlFragmentToProsemirrorJSON(doc.getXmlFragment(fragmentName)),
      );
      const ours = settled(Y.encodeStateAsUpdate(doc)).json();
      expect(withoutIds(ours)).toEqual(withoutIds(editors.toJSON()));
      expect(withoutIds(ours)).toEqual(withoutIds(librarys.toJSON()));
      for (const one of ours.content) blockSchema.parse(one);
    }),
    { numRuns: 200 },
  );
});

test('What the server seeds is what was frozen, ids and all', () => {
  fc.assert(
    fc.property(documents, (json) => {
      const frozen: DocumentJson = settled(Y.encodeStateAsUpdate(written(json))).json();
      expect(settled(seedUpdate(frozen.content)).json()).toEqual(frozen);
    }),
    { numRuns: 100 },
  );
});

test('Reading only what was touched gives the same as reading everything', () => {
  const edits = fc.array(
    fc.record({
      kind: fc.constantFrom('type', 'split', 'drop', 'mark', 'quote'),
      at: fc.nat(30),
      words: fc.string({ unit: fc.constantFrom('议', '定', '𠮷', 'z'), maxLength: 5 }),
    }),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(documents, edits, (json, steps) => {
      const page = written(json);
      const text = settled(Y.encodeStateAsUpdate(page));
      Y.applyUpdate(page, Y.encodeStateAsUpdate(text.doc));
      for (const step of steps) {
        const before = Y.encodeStateVector(page);
        page.transact(() => edit(page.getXmlFragment(fragmentName), step));
        text.apply(Y.encodeStateAsUpdate(page, before));
        text.settle();
        for (const amendment of text.takeAmendments()) Y.applyUpdate(page, amendment);
        const afresh = settled(Y.encodeStateAsUpdate(page));
        expect(afresh.takeAmendments()).toEqual([]);
        expect(text.json()).toEqual(afresh.json());
        expect(text.characters).toBe(afresh.characters);
        expect(new Set(idsIn(text.json())).size).toBe(idsIn(text.json()).length);
      }
    }),
    { numRuns: 60 },
  );
});

function edit(
  fragment: Y.XmlFragment,
  { kind, at, words }: { kind: string; at: number; words: string },
): void {
  const index = at % Math.max(1, fragment.length);
  const target = fragment.get(index) as Y.XmlElement | undefined;
  if (kind === 'drop') {
    fragment.delete(index, target === undefined ? 0 : 1);
    return;
  }
  if (kind === 'quote' || target === undefined) {
    const quote = new Y.XmlElement('blockquote');
    const inner = new Y.XmlElement('paragraph');
    inner.insert(0, [new Y.XmlText(words)]);
    quote.insert(0, [inner]);
    fragment.insert(index, [quote]);
    return;
  }
  if (kind === 'split') {
    fragment.insert(index, [target.clone() as Y.XmlElement]);
    return;
  }
  const content = target.toArray().find((child) => child instanceof Y.XmlText);
  if (content === undefined) return;
  // Editors never stop inside of a character; Yjs itself breaks one that is cut in two.
  const characters = [
    ...content
      .toDelta()
      .map((part: { insert: string }) => part.insert)
      .join(''),
  ];
  const place = characters.slice(0, at % (characters.length + 1)).join('').length;
  if (kind === 'type') content.insert(place, words);
  else if (place > 0) content.format(0, place, { strong: {} });
}

function idsIn(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const here =
    'attrs' in value &&
    typeof value.attrs === 'object' &&
    value.attrs !== null &&
    'id' in value.attrs
      ? [value.attrs.id]
      : [];
  return 'content' in value && Array.isArray(value.content)
    ? [...here, ...value.content.flatMap(idsIn)]
    : here;
}

test('A list that two people have emptied together is taken away, and both agree', () => {
  const item = (words: string) => ({
    type: 'list_item',
    attrs: { id: null },
    content: paragraphs(words),
  });
  const seed = seedUpdate([
    ...paragraphs('前'),
    { type: 'bullet_list', attrs: { id: null }, content: [item('一'), item('二')] } as BlockJson,
  ]);
  const [one, two, text] = [new Y.Doc(), new Y.Doc(), settled(seed)];
  for (const doc of [one, two]) Y.applyUpdate(doc, seed);
  const listIn = (doc: Y.Doc) => doc.getXmlFragment(fragmentName).get(1) as Y.XmlElement;
  listIn(one).delete(0, 1);
  listIn(two).delete(1, 1);
  for (const doc of [one, two]) text.apply(Y.encodeStateAsUpdate(doc));
  text.settle();
  expect(text.json().content.map(({ type }) => type)).toEqual(['paragraph']);
  const amendments = text.takeAmendments();
  expect(amendments.length).toBeGreaterThan(0);
  for (const doc of [one, two]) {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(text.doc));
    expect(doc.getXmlFragment(fragmentName).toString()).toBe(
      text.doc.getXmlFragment(fragmentName).toString(),
    );
  }
});

test('A text from which everything was deleted keeps one line to write on', () => {
  const text = settled(seedUpdate(paragraphs('甲', '乙')));
  const page = new Y.Doc();
  Y.applyUpdate(page, Y.encodeStateAsUpdate(text.doc));
  page.getXmlFragment(fragmentName).delete(0, 2);
  text.apply(Y.encodeStateAsUpdate(page));
  text.settle();
  expect(text.json()).toEqual({
    type: 'doc',
    content: [{ type: 'paragraph', attrs: { id: expect.stringMatching(/^[0-9a-z]{10}$/) } }],
  });
});
