// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { yXmlFragmentToProseMirrorRootNode } from 'y-prosemirror';
import * as Y from 'yjs';
import type { Passage } from '../passages.ts';
import { passageBetween, placeOf } from './passage-places.ts';
import { textSchema } from './schema.ts';

/** A page with a text of its own, in step with the others only when told so. */
class Page {
  readonly doc = new Y.Doc();
  readonly fragment = this.doc.getXmlFragment('text');

  get shown() {
    return yXmlFragmentToProseMirrorRootNode(this.fragment, textSchema);
  }

  words(block: number): Y.XmlText {
    let inner: unknown = this.fragment.get(block);
    while (inner instanceof Y.XmlElement) inner = inner.get(0);
    if (!(inner instanceof Y.XmlText)) throw new Error('No words');
    return inner;
  }

  passage(words: string): Passage {
    const { shown } = this;
    let from = 0;
    shown.descendants((node, pos) => {
      const at = node.text?.indexOf(words) ?? -1;
      if (at >= 0) from = pos + at;
    });
    const found = passageBetween(this, { from, to: from + words.length });
    if (found === null) throw new Error('No passage');
    return { id: 'a', epoch: 1, ...found };
  }

  /** What is marked for the passage. */
  marked(passage: Passage, epoch = 1): string | null {
    const place = placeOf(this, passage, epoch);
    return place && this.shown.textBetween(place.from, place.to, '\n');
  }
}

function paragraph(id: string, text: string, name = 'paragraph'): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.setAttribute('id', id.repeat(10));
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

function written(): Page {
  const page = new Page();
  const list = new Y.XmlElement('bullet_list');
  const item = new Y.XmlElement('list_item');
  list.setAttribute('id', '3'.repeat(10));
  item.insert(0, [paragraph('4', '每月公示一次费用明细')]);
  list.insert(0, [item]);
  page.fragment.push([
    paragraph('1', '电梯费用的分摊', 'heading'),
    paragraph('2', '费用由二层以上住户分摊，一层不出资。'),
    list,
  ]);
  return page;
}

function inStep(...pages: readonly Page[]): void {
  for (const from of pages)
    for (const to of pages) Y.applyUpdate(to.doc, Y.encodeStateAsUpdate(from.doc));
}

describe('a passage that is commented on', () => {
  it('is found where it was selected, in a list and over several blocks too', () => {
    const page = written();
    const passage = page.passage('二层以上住户');
    expect(passage).toMatchObject({ quote: '二层以上住户', anchor: { block: '2'.repeat(10) } });
    expect(page.marked(passage)).toBe('二层以上住户');
    expect(page.marked(page.passage('费用明细'))).toBe('费用明细');
    const { shown } = page;
    const over = passageBetween(page, { from: 3, to: shown.content.size });
    expect(over?.quote).toBe(
      '费用的分摊\n费用由二层以上住户分摊，一层不出资。\n每月公示一次费用明细',
    );
    expect(page.marked({ id: 'a', epoch: 1, ...over! })).toBe(over?.quote);
    expect(passageBetween(page, { from: 3, to: 3 })).toBeNull();
  });

  it('keeps the beginning of a long one, and all of its place', () => {
    const page = written();
    page.words(1).insert(2, '与运行维护'.repeat(80));
    const passage = passageBetween(page, { from: 0, to: page.shown.content.size });
    expect([...passage!.quote]).toHaveLength(200);
    expect(page.marked({ id: 'a', epoch: 1, ...passage! })).toContain('费用明细');
  });

  it('stays itself whatever is written before, in and behind it', () => {
    const page = written();
    const passage = page.passage('二层以上住户');
    page.words(1).insert(0, '经协商，');
    page.fragment.insert(0, [paragraph('5', '在最前面新写的一段')]);
    expect(page.marked(passage)).toBe('二层以上住户');
    const words = page.words(2);
    words.insert(words.toString().indexOf('住户'), '的');
    words.insert(words.toString().indexOf('分摊'), '按面积');
    words.insert(words.toString().indexOf('二层'), '（暂定）');
    expect(page.marked(passage)).toBe('二层以上的住户');
    words.delete(words.toString().indexOf('二层') - 1, 3);
    expect(page.marked(passage)).toBe('以上的住户');
    words.format(0, words.length, { strong: {} });
    expect(page.marked(passage)).toBe('以上的住户');
  });

  it('is gone with its words, also where others are written in their place', () => {
    const page = written();
    const passage = page.passage('二层以上住户');
    page.words(1).delete(3, 6);
    expect(page.marked(passage)).toBeNull();
    page.words(1).insert(3, '全体业主');
    expect(page.marked(passage)).toBeNull();
    const other = page.passage('费用明细');
    page.fragment.delete(2, 1);
    expect(page.marked(other)).toBeNull();
  });

  it('comes back with its words, for whoever undoes and for all others', () => {
    const page = written();
    const passage = page.passage('二层以上住户');
    const undo = new Y.UndoManager(page.fragment);
    page.words(1).delete(0, 12);
    const other = new Page();
    inStep(page, other);
    expect([page.marked(passage), other.marked(passage)]).toEqual([null, null]);
    undo.undo();
    inStep(page, other);
    expect([page.marked(passage), other.marked(passage)]).toEqual(['二层以上住户', '二层以上住户']);
  });

  it('is found again when its paragraph is cut in two', () => {
    const page = written();
    const passage = page.passage('二层以上住户');
    // As the editor does it: the second half is a new paragraph.
    page.words(1).delete(2, 16);
    page.fragment.insert(2, [paragraph('6', '由二层以上住户分摊，一层不出资。')]);
    expect(page.marked(passage)).toBe('二层以上住户');
  });

  it('is not mistaken for the same words elsewhere', () => {
    const page = written();
    const short = page.passage('费用由');
    page.words(1).delete(0, 3);
    expect(page.marked(short)).toBeNull();
    page.fragment.push([paragraph('7', '分摊，一层不出资'), paragraph('8', '分摊，一层不出资')]);
    const twice = { ...page.passage('二层以上'), quote: '分摊，一层不出资' };
    page.words(1).delete(0, page.words(1).length);
    expect(page.marked(twice)).toBeNull();
  });

  it('is one place for two who write at the same time', () => {
    const [one, other] = [written(), new Page()];
    inStep(one, other);
    const passage = one.passage('二层以上住户');
    one.words(1).insert(0, '甲');
    one.words(1).delete(4, 2);
    other.words(1).insert(5, '（含二层）');
    other.words(1).insert(other.words(1).length, '乙');
    inStep(one, other);
    expect(one.marked(passage)).toBe('（含二层）以上住户');
    expect(placeOf(one, passage, 1)).toEqual(placeOf(other, passage, 1));
  });

  it('is found by its words in the next epoch, and not by places of the one before', () => {
    const page = written();
    const passage = page.passage('二层以上住户');
    const next = written();
    next.words(1).insert(0, '经协商，');
    expect(next.marked(passage, 2)).toBe('二层以上住户');
    expect(page.marked({ ...passage, quote: '一层' }, 2)).toBeNull();
    expect(page.marked({ ...passage, quote: null }, 2)).toBeNull();
  });

  it('is nowhere for an anchor that is made up or of another text', () => {
    const page = written();
    const passage = { ...page.passage('二层以上住户'), quote: null };
    const stranger = written().passage('二层以上住户').anchor;
    const { client } = passage.anchor.first;
    const clocks = [0, 1, 5, 2 ** 31, Number.MAX_SAFE_INTEGER];
    const ends = clocks.map((clock) => ({ client, clock }));
    for (const anchor of [
      stranger,
      { ...passage.anchor, first: passage.anchor.last, last: passage.anchor.first },
      ...ends.map((last) => ({ ...passage.anchor, last })),
      ...ends.map((first) => ({ ...passage.anchor, first, last: first })),
    ])
      expect(() => page.marked({ ...passage, anchor })).not.toThrow();
    expect(page.marked({ ...passage, anchor: stranger })).toBeNull();
    page.doc.getText('other').insert(0, '别处的字');
    const elsewhere = { client: page.doc.clientID, clock: 0 };
    const anchor = { block: null, first: elsewhere, last: elsewhere };
    expect(page.marked({ ...passage, anchor })).toBeNull();
  });
});
