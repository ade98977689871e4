import { type Attended, attendedOf } from '../attended.ts';
import { timesOf } from '../frame.ts';
import { isStaff, staffWhoActed } from '../leaders.ts';
import type { Paper } from '../paper.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import { standing } from '../tables.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper } from './form-paper.ts';

const words = allWords.forms.signIn;

/** 签到表: everybody on the list, who came, and room to sign. */
export function signInForm(composing: Composing): Paper | null {
  const people = attendedOf(composing);
  if (people.length === 0) return null;
  const { state } = composing;
  const meeting = state.life.words?.title ?? allWords.erased;
  const place = state.life.words?.place ?? allWords.erased;
  const acted = staffWhoActed(composing);
  const rows = people.map((person, i) => [
    String(i + 1),
    composing.nameOf(person.seat.id),
    sideOf(composing, person),
    acted.has(person.seat.id) ? allWords.register.here : standing(person),
    '',
  ]);
  return formPaper(composing, {
    title: say(words.title, { meeting }),
    parts: [
      {
        kind: 'lines',
        lines: [
          say(words.time, { times: timesOf(composing).join(allWords.semicolon) }),
          say(words.place, { place }),
        ],
      },
      {
        kind: 'table',
        table: { columns: words.columns, widths: [8, 26, 26, 16, 24], rows },
      },
    ],
  });
}

/** Who runs the meeting is of no group: their column says what they do in it. */
function sideOf(composing: Composing, { seat }: Attended): string {
  const side = composing.sideOf(seat.id);
  return side === '' && isStaff(seat) ? words.duties[seat.role] : side;
}
