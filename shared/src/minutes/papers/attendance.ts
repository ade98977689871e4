import { attendedOf } from '../attended.ts';
import { staffWhoActed } from '../leaders.ts';
import { type Paper, roomToSign } from '../paper.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import { standing } from '../tables.ts';
import allWords from '../words.json' with { type: 'json' };
import { formPaper, meetingTitle, sideOrRole, whenAndWhere } from './form-paper.ts';

const words = allWords.forms.attendance;

/** 签到表（到会情况）: everybody on the list, who came, and room to sign. The 签到表 that lies at the door is empty. */
export function attendanceForm(composing: Composing): Paper | null {
  const people = attendedOf(composing);
  if (people.length === 0) return null;
  const acted = staffWhoActed(composing);
  const rows = people.map((person, i) => [
    String(i + 1),
    composing.nameOf(person.seat.id),
    sideOrRole(composing, person),
    acted.has(person.seat.id) ? allWords.register.here : standing(person),
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
