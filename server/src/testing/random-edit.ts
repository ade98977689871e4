import * as Y from 'yjs';
import type { Seeded } from './seeded.ts';

const words = ['议', '定', '𠮷', 'lift ', '，', '东侧'];

/** Something a person does to a text, as an editor would write it down. */
export function editAtRandom(fragment: Y.XmlFragment, random: Seeded): void {
  const { doc } = fragment;
  const edit = random.oneOf(edits);
  doc?.transact(() => edit(fragment, random));
}

type Edit = (fragment: Y.XmlFragment, random: Seeded) => void;

const type: Edit = (fragment, random) => {
  const text = textIn(fragment, random);
  text?.insert(placeIn(text, random), random.oneOf(words));
};

const erase: Edit = (fragment, random) => {
  const text = textIn(fragment, random);
  const characters = text === null ? [] : charactersOf(text);
  if (text === null || characters.length === 0) return;
  const from = random.below(characters.length);
  const some = characters.slice(from, from + 1 + random.below(3)).join('');
  text.delete(characters.slice(0, from).join('').length, some.length);
};

const embolden: Edit = (fragment, random) => {
  const text = textIn(fragment, random);
  if (text === null || text.length === 0) return;
  text.format(0, placeIn(text, random) || text.length, {
    strong: random.below(2) === 0 ? {} : null,
  });
};

const addLine: Edit = (fragment, random) => {
  fragment.insert(random.below(fragment.length + 1), [paragraph(random.oneOf(words))]);
};

const addList: Edit = (fragment, random) => {
  const list = new Y.XmlElement('bullet_list');
  list.insert(0, [item(random.oneOf(words)), item(random.oneOf(words))]);
  fragment.insert(random.below(fragment.length + 1), [list]);
};

/** As an editor splits a block: the rest goes into a copy, its id with it. */
const split: Edit = (fragment, random) => {
  if (fragment.length === 0) return;
  const index = random.below(fragment.length);
  const block = fragment.get(index);
  if (block instanceof Y.XmlElement) fragment.insert(index + 1, [block.clone() as Y.XmlElement]);
};

const drop: Edit = (fragment, random) => {
  if (fragment.length > 0) fragment.delete(random.below(fragment.length), 1);
};

const dropItem: Edit = (fragment, random) => {
  const lists = blocksIn(fragment).filter(({ nodeName }) => nodeName === 'bullet_list');
  if (lists.length === 0) return;
  const list = random.oneOf(lists);
  if (list.length > 1) list.delete(random.below(list.length), 1);
};

/** Most of what people do is typing. */
const edits: readonly Edit[] = [
  ...[type, type, type, type, type, type, erase, erase, erase],
  ...[embolden, addLine, addLine, addList, split, drop, dropItem, dropItem],
];

function paragraph(text: string): Y.XmlElement {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(text)]);
  return made;
}

function item(text: string): Y.XmlElement {
  const made = new Y.XmlElement('list_item');
  made.insert(0, [paragraph(text)]);
  return made;
}

function blocksIn(fragment: Y.XmlFragment): Y.XmlElement[] {
  return fragment.toArray().filter((block) => block instanceof Y.XmlElement);
}

function textIn(fragment: Y.XmlFragment, random: Seeded): Y.XmlText | null {
  const texts = blocksIn(fragment).flatMap(textsOf);
  return texts.length === 0 ? null : random.oneOf(texts);
}

function textsOf(block: Y.XmlElement): Y.XmlText[] {
  return block.toArray().flatMap((child) => {
    if (child instanceof Y.XmlElement) return textsOf(child);
    return child instanceof Y.XmlText ? [child] : [];
  });
}

function charactersOf(text: Y.XmlText): string[] {
  return [
    ...text
      .toDelta()
      .map(({ insert }: { insert: string }) => insert)
      .join(''),
  ];
}

/** Never inside of a character: no editor stops there. */
function placeIn(text: Y.XmlText, random: Seeded): number {
  const characters = charactersOf(text);
  return characters.slice(0, random.below(characters.length + 1)).join('').length;
}
