import { longestReference, type Reference } from '@haoshangliang/shared/documents';
import type { Mark, Node } from 'prosemirror-model';
import { type Command, Plugin, type Transaction } from 'prosemirror-state';
import { ySyncPluginKey } from 'y-prosemirror';
import { markType } from './schema.ts';

/** Writes the words of a reference behind what is selected. */
export function insertReference(reference: Reference, words: string): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    if (!$to.parent.isTextblock) return false;
    const mark = markType('reference').create({ ...reference });
    const text = state.schema.text(words, [mark]);
    dispatch?.(state.tr.insert($to.pos, text).scrollIntoView());
    return true;
  };
}

/** A reference whose words have been written over is none any more: words never say one thing and point at another. */
export function soundReferences(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      const isOwn = (one: Transaction) =>
        one.docChanged && one.getMeta(ySyncPluginKey) === undefined;
      if (!transactions.some(isOwn)) return null;
      const { tr } = state;
      state.doc.descendants((node, pos) => {
        if (!node.isTextblock) return;
        for (const { mark, from, to, text } of runsIn(node, pos + 1))
          if (!says(text, mark)) tr.removeMark(from, to, mark);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

interface Run {
  readonly mark: Mark;
  readonly from: number;
  to: number;
  text: string;
}

/** What carries one and the same reference, in one piece. */
function runsIn(block: Node, start: number): Run[] {
  const runs: Run[] = [];
  block.forEach((node, offset) => {
    const mark = markType('reference').isInSet(node.marks);
    if (mark === undefined) return;
    const from = start + offset;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.to === from && last.mark.eq(mark)) {
      last.to += node.nodeSize;
      last.text += node.text ?? '';
    } else runs.push({ mark, from, to: from + node.nodeSize, text: node.text ?? '' });
  });
  return runs;
}

function says(text: string, { attrs }: Mark): boolean {
  const numbers: readonly string[] = text.match(/\d+/g) ?? [];
  return text.length <= longestReference && numbers.includes(`${attrs['no']}`);
}
