import type { Attended } from '../attended.ts';
import { madeMarksOf, marksOf, timesOf } from '../frame.ts';
import type { Paper, PaperPart } from '../paper.ts';
import type { Composing } from '../record.ts';
import { say } from '../say.ts';
import { sideless } from '../side-name.ts';
import words from '../words.json' with { type: 'json' };

interface Form {
  readonly title: string;
  readonly parts: readonly PaperPart[];
  /** Tells what has happened and is signed on the spot: nobody puts their name below 草稿. */
  readonly signedAtOnce?: boolean;
}

/** A paper of the office that has its title at the top and no 红头. */
export function formPaper(
  composing: Composing,
  { title, parts, signedAtOnce = false }: Form,
): Paper {
  return {
    title,
    organ: composing.organ,
    marks: signedAtOnce ? madeMarksOf(composing) : marksOf(composing),
    parts: [{ kind: 'title', text: title }, ...parts],
    imprint: null,
  };
}

export function meetingTitle({ state }: Composing): string {
  return state.life.words?.title ?? words.erased;
}

/** A paper that is signed says which sitting it belongs to, wherever it is found later. */
export function whenAndWhere(composing: Composing): string[] {
  const place = composing.state.life.words?.place ?? words.erased;
  return [
    say(words.forms.time, { times: timesOf(composing).join(words.semicolon) }),
    say(words.forms.place, { place }),
  ];
}

/** The side somebody belongs to; who is of none stands there by what they are in the meeting. */
export function sideOrRole({ sideOf }: Composing, { seat }: Attended): string {
  const side = sideOf(seat.id);
  return side === '' ? sideless(seat) : side;
}
