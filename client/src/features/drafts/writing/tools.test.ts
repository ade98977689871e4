// @vitest-environment node
import { documentLimits } from '@haoshangliang/shared/documents';
import { type Command, EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { charactersIn, lengthLimit } from './limit.ts';
import { insertReference, soundReferences } from './references.ts';
import { markType, nodeType, textSchema } from './schema.ts';
import { addParagraphs, commands, insertWords, isOn, linkAt, setLink } from './tools.ts';

const line = (text: string) =>
  nodeType('paragraph').create(null, text === '' ? null : textSchema.text(text));

function stateOf(...lines: string[]): EditorState {
  const doc = nodeType('doc').create(null, lines.map(line));
  return EditorState.create({ doc, selection: TextSelection.create(doc, 1) });
}

function done(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

const shape = ({ doc }: EditorState) => doc.toString();

const pointing = { kind: 'opinion', id: '0'.repeat(26), no: 12 } as const;

describe('references', () => {
  const before = stateOf('低速运行');
  const start = EditorState.create({
    doc: before.doc,
    plugins: [soundReferences()],
    selection: TextSelection.create(before.doc, 5),
  });
  const state = done(start, insertReference(pointing, '见意见12'));

  it('stand behind the caret, and what is typed next is no part of them', () => {
    expect(shape(state)).toBe('doc(paragraph("低速运行", reference("见意见12")))');
    expect(isOn('reference', start)).toBe(false);
    const typed = state.apply(state.tr.insertText('。', 10));
    expect(shape(typed)).toBe('doc(paragraph("低速运行", reference("见意见12"), "。"))');
  });

  it('are none any more when their words say something else', () => {
    const shorter = state.apply(state.tr.delete(9, 10));
    expect(shape(shorter)).toBe('doc(paragraph("低速运行见意见1"))');
    const bold = state.apply(state.tr.addMark(5, 7, markType('strong').create()));
    expect(
      isOn('reference', bold.apply(bold.tr.setSelection(TextSelection.create(bold.doc, 9)))),
    ).toBe(true);
    const split = state.apply(state.tr.split(8));
    expect(split.doc.toString()).not.toContain('reference("见意见")');
  });
});

describe('the tools', () => {
  it('make headings and take them back', () => {
    const heading = done(stateOf('一'), commands.heading);
    expect(isOn('heading', heading)).toBe(true);
    expect(isOn('subheading', heading)).toBe(false);
    expect(shape(done(heading, commands.heading))).toBe('doc(paragraph("一"))');
    expect(isOn('subheading', done(heading, commands.subheading))).toBe(true);
  });

  it('make a list, turn it into the other kind, and take the line out again', () => {
    const ordered = done(stateOf('一'), commands.ordered);
    expect(shape(ordered)).toBe('doc(ordered_list(list_item(paragraph("一"))))');
    const bullets = done(ordered, commands.bullets);
    expect(shape(bullets)).toBe('doc(bullet_list(list_item(paragraph("一"))))');
    expect([isOn('bullets', bullets), isOn('ordered', bullets)]).toEqual([true, false]);
    expect(shape(done(bullets, commands.bullets))).toBe('doc(paragraph("一"))');
  });

  it('put a phrase where the caret stands, and the caret into its gap', () => {
    const phrase = done(stateOf('今日'), insertWords('主持人请……发言。'));
    expect(shape(phrase)).toBe('doc(paragraph("主持人请……发言。今日"))');
    expect([phrase.selection.from, phrase.selection.to]).toEqual([5, 7]);
    const named = done(phrase, insertWords('甲'));
    expect(shape(named)).toBe('doc(paragraph("主持人请甲发言。今日"))');
    expect([named.selection.from, named.selection.to]).toEqual([6, 6]);
    expect(done(named, insertWords('')).doc).toBe(named.doc);
  });

  it('quote and unquote', () => {
    const quoted = done(stateOf('一'), commands.quote);
    expect(shape(quoted)).toBe('doc(blockquote(paragraph("一")))');
    expect(shape(done(quoted, commands.quote))).toBe('doc(paragraph("一"))');
  });

  it('put a link on what is selected, or write the address', () => {
    const state = stateOf('一二三');
    const some = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1, 3)));
    const linked = done(some, setLink('https://example.cn'));
    expect(shape(linked)).toBe('doc(paragraph(link("一二"), "三"))');
    expect(isOn('link', linked)).toBe(true);
    expect(shape(done(linked, setLink(null)))).toBe('doc(paragraph("一二三"))');
    const written = done(stateOf(''), setLink('https://example.cn'));
    expect(written.doc.textContent).toBe('https://example.cn');
    expect(linkAt(stateOf('一'))).toBeNull();
  });
});

describe("somebody's words put into the text", () => {
  it('come as paragraphs behind the one with the caret, or in an empty one', () => {
    expect(shape(done(stateOf('一', '二'), addParagraphs('我建议：\n\n  加装电梯  ')))).toBe(
      'doc(paragraph("一"), paragraph("我建议："), paragraph("加装电梯"), paragraph("二"))',
    );
    expect(shape(done(stateOf(''), addParagraphs('甲')))).toBe('doc(paragraph("甲"))');
    expect(addParagraphs(' \n ')(stateOf('一'))).toBe(false);
  });

  it('never break up a list', () => {
    const list = done(stateOf('一'), commands.ordered);
    expect(shape(done(list, addParagraphs('甲')))).toBe(
      'doc(ordered_list(list_item(paragraph("一"))), paragraph("甲"))',
    );
  });
});

describe('the length of a text', () => {
  it('is counted as the server counts it', () => {
    expect(charactersIn(stateOf('𠮷家', '', '二').doc)).toBe(3);
  });

  it('cannot be exceeded by typing, but a text that is too long can be shortened', () => {
    const refused: string[] = [];
    const plugins = [lengthLimit(() => refused.push('refused'))];
    const full = EditorState.create({
      doc: stateOf('满'.repeat(documentLimits.characters)).doc,
      plugins,
    });
    const typed = full.applyTransaction(full.tr.insertText('多', 1));
    expect([typed.transactions.length, refused.length]).toEqual([0, 1]);
    expect(full.applyTransaction(full.tr.delete(1, 2)).transactions.length).toBe(1);
    const over = EditorState.create({
      doc: stateOf('满'.repeat(documentLimits.characters + 5)).doc,
      plugins,
    });
    expect(over.applyTransaction(over.tr.delete(1, 2)).transactions.length).toBe(1);
  });
});
