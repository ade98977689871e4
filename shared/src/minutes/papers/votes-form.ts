import type { BlockJson } from '../../documents/index.ts';
import type { Paper } from '../paper.ts';
import { Pen } from '../pen.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import { decidedVotes, uncountedVotes, writeVotes } from '../sections/votes.ts';
import { voteTables } from '../tables.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper, meetingTitle, whenAndWhere } from './form-paper.ts';

const words = allWords.forms.votes;

/** The paper is about nothing else: its votes stand at the first level, without a heading above them. */
function raised(block: BlockJson): BlockJson[] {
  if (block.type !== 'heading') return [block];
  return block.attrs.level === 1 ? [] : [{ ...block, attrs: { ...block.attrs, level: 1 } }];
}

/** 表决结果单: every vote with its arithmetic, the figures beside one another, and room for those who counted. */
export function votesForm(composing: Composing): Paper | null {
  if (decidedVotes(composing).length + uncountedVotes(composing).length === 0) return null;
  const pen = new Pen();
  writeVotes(composing, pen);
  const tables = voteTables(composing);
  return formPaper(composing, {
    title: say(words.title, { meeting: meetingTitle(composing) }),
    signedAtOnce: true,
    parts: [
      { kind: 'lines', lines: whenAndWhere(composing) },
      { kind: 'text', doc: { type: 'doc', content: pen.doc().content.flatMap(raised) } },
      ...tables.map((table) => ({ kind: 'table' as const, table })),
      { kind: 'signatures', labels: words.signatures },
    ],
  });
}
