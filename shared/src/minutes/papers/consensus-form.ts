import { hereOf } from '../leaders.ts';
import { type Paper, roomToSign } from '../paper.ts';
import { Pen } from '../pen.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import { agreedTexts } from '../sections/consensus.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper, meetingTitle, sideOrRole, whenAndWhere } from './form-paper.ts';

const words = allWords.forms.consensus;

/** 协商意见签字页: the frozen text the meeting came to last, word for word, and room to sign for each who came. */
export function consensusForm(composing: Composing): Paper | null {
  const texts = agreedTexts(composing).filter(
    ({ vote }) => vote !== 'failed' && vote !== 'no_quorum',
  );
  const last = texts[texts.length - 1];
  if (last === undefined) return null;
  const { draft, version } = last;
  const content = composing.frozenText(draft.id, version);
  if (content === null) return null;
  const pen = new Pen();
  for (const block of content.doc.content) pen.quote('text', block, []);
  const text = {
    title: content.title,
    version: version.version,
    hash: version.hash.slice(0, 8),
  };
  return formPaper(composing, {
    title: say(words.title, { meeting: meetingTitle(composing) }),
    signedAtOnce: true,
    parts: [
      { kind: 'lines', lines: [...whenAndWhere(composing), say(words.text, text)] },
      { kind: 'text', doc: pen.doc() },
      { kind: 'note', text: say(words.note, text) },
      { kind: 'lines', lines: [words.lead] },
      {
        kind: 'table',
        table: {
          columns: words.columns,
          widths: [8, 28, 24, 24, 16],
          rows: signersOf(composing),
          room: roomToSign,
        },
      },
    ],
  });
}

function signersOf(composing: Composing): string[][] {
  return hereOf(composing)
    .filter(({ came }) => came)
    .map((person, i) => [
      String(i + 1),
      composing.nameOf(person.seat.id),
      sideOrRole(composing, person),
      '',
      '',
    ]);
}
