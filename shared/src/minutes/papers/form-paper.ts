import { marksOf } from '../frame.ts';
import type { Paper, PaperPart } from '../paper.ts';
import type { Composing } from '../record.ts';

/** A paper of the office that has its title at the top and no 红头. */
export function formPaper(
  composing: Composing,
  { title, parts }: { title: string; parts: readonly PaperPart[] },
): Paper {
  return {
    title,
    organ: composing.organ,
    marks: marksOf(composing),
    parts: [{ kind: 'title', text: title }, ...parts],
    imprint: null,
  };
}
