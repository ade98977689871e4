import { attendedOf } from '../attended.ts';
import { hereOf } from '../leaders.ts';
import { type Paper, roomToSign } from '../paper.ts';
import { type Composing, meetingGoesOn } from '../record.ts';
import { say } from '../say.ts';
import { standing } from '../tables.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper, meetingTitle, sideOrRole, whenAndWhere } from './form-paper.ts';

const words = allWords.forms.attendance;

/** 签到表（到会情况）: everybody on the list, who came, and room to sign. The 签到表 that lies at the door is empty. */
export function attendanceForm(composing: Composing): Paper | null {
  const people = hereOf(composing);
  if (people.length === 0) return null;
  // While it goes on they may still come; where nobody signed in nothing is known of anybody.
  const signedIn = attendedOf(composing).some(({ came }) => came);
  const isKnown = signedIn && !meetingGoesOn(composing.state);
  const absent = isKnown ? allWords.register.absent : '';
  const rows = people.map((person, i) => [
    String(i + 1),
    composing.nameOf(person.seat.id),
    sideOrRole(composing, person),
    standing(person) || absent,
    '',
  ]);
  return formPaper(composing, {
    title: say(words.title, { meeting: meetingTitle(composing) }),
    signedAtOnce: true,
    parts: [
      { kind: 'lines', lines: whenAndWhere(composing) },
      {
        kind: 'table',
        table: { columns: words.columns, widths: [8, 26, 26, 16, 24], rows, room: roomToSign },
      },
    ],
  });
}
