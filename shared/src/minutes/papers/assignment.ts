import type { Commitment } from '../../features/commitments/index.ts';
import { type SeatId, valuesOf } from '../../kernel/index.ts';
import { dateOf } from '../dates.ts';
import { documentDate } from '../frame.ts';
import type { Paper } from '../paper.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper } from './form-paper.ts';

const words = allWords.forms.assignment;

/** 交办单: who has to do or to answer what until when, with room for what became of it and for who took it. */
export function assignmentForm(composing: Composing): Paper | null {
  const { state, organ } = composing;
  const due = valuesOf(state.commitments.commitments)
    .filter(({ struck, answeredAt }) => !struck && answeredAt === null)
    .sort((a, b) => a.no - b.no);
  if (due.length === 0) return null;
  const meeting = state.life.words?.title ?? allWords.erased;
  return formPaper(composing, {
    title: say(words.title, { meeting }),
    parts: [
      { kind: 'lines', lines: [say(words.lead, { meeting, n: due.length })] },
      {
        kind: 'table',
        table: {
          columns: words.columns,
          widths: [7, 34, 17, 24, 18],
          rows: due.map((each, i) => rowOf(composing, each, i)),
        },
      },
      { kind: 'signatures', labels: words.signatures },
      { kind: 'signed', organ, date: documentDate(composing) },
    ],
  });
}

/** Who takes the paper must see at once that it is theirs: the name alone does not say of which department. */
function ownerOf({ nameOf, sideOf }: Composing, owner: SeatId): string {
  const side = sideOf(owner);
  return side === '' ? nameOf(owner) : say(words.owner, { name: nameOf(owner), side });
}

function rowOf(composing: Composing, { kind, text, owner, dueOn }: Commitment, i: number) {
  const told = say(words[kind], { text: text ?? allWords.erased });
  const who = owner === null ? words.open : ownerOf(composing, owner);
  return [String(i + 1), told, who, dueOn === null ? words.open : dateOf(dueOn), ''];
}
