import { documentLimits } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import { element, forge, fragmentOf, root, words } from '../frames.ts';
import { type Attack, malformed, mark } from './attack.ts';

const first = (doc: Y.Doc) => fragmentOf(doc).get(0) as Y.XmlElement;
const own = (doc: Y.Doc) => {
  const text = words(mark);
  fragmentOf(doc).push([element('paragraph', text)]);
  return text;
};
const push = (doc: Y.Doc, block: unknown) => fragmentOf(doc).push([block as Y.XmlElement]);

const nested = (depth: number): Y.XmlElement =>
  depth === 0
    ? element('paragraph', words(mark))
    : element('bullet_list', element('list_item', nested(depth - 1)));

/** Well-formed edits that leave no text behind. */
const edits: readonly (readonly [string, (doc: Y.Doc) => void])[] = [
  ['another root', (doc) => doc.getMap('votes').set('yes', 1)],
  ['a plain text under the name of the root', (doc) => doc.getText(root).insert(0, mark)],
  ['an attribute of the root', (doc) => doc.getMap(root).set('level', 1)],
  ['a node nobody knows', (doc) => push(doc, element('script', words(mark)))],
  ['a map in the text', (doc) => push(doc, new Y.Map())],
  ['a document in the text', (doc) => push(doc, new Y.Doc())],
  ['an embedded picture', (doc) => (own(doc) as Y.Text).insertEmbed(0, { src: 'x' })],
  ['an attribute nobody knows', (doc) => first(doc).setAttribute('onclick', mark)],
  ['a mark nobody knows', (doc) => own(doc).format(0, 1, { blink: {} })],
  ['a link to a script', (doc) => own(doc).format(0, 1, { link: { href: 'javascript:alert(1)' } })],
  ['control characters', (doc) => own(doc).insert(0, '\u0000\u0007')],
  ['a list item without a list', (doc) => push(doc, element('list_item', element('paragraph')))],
  ['text in a list', (doc) => push(doc, element('bullet_list', words(mark)))],
  ['text beside the blocks', (doc) => push(doc, words(mark))],
  ['a paragraph in a paragraph', (doc) => first(doc).insert(0, [element('paragraph')])],
  ['too many levels', (doc) => push(doc, nested(12))],
  [
    'too many blocks',
    (doc) =>
      fragmentOf(doc).push(
        Array.from({ length: documentLimits.blocks }, () => element('paragraph')),
      ),
  ],
  ['too many characters', (doc) => own(doc).insert(0, mark.repeat(documentLimits.characters))],
  ['more than one edit may hold', (doc) => own(doc).insert(0, 'x'.repeat(documentLimits.update))],
];

export const content: readonly Attack[] = edits.map(([name, work]) => ({
  name,
  does: ({ intruder }) => intruder.line.say(forge(intruder.doc, intruder.client, work)),
  // Somebody honest can come to the end of the room too: that has words of its own.
  ends: name === 'too many characters' ? [4413] : malformed,
}));
