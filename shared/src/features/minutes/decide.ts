import { accept, reject, unreachable } from '../../kernel/index.ts';
import type { MinutesCommand } from './commands.ts';
import { decideConfirmation } from './decide-confirmation.ts';
import type { Decided, Of } from './decided.ts';
import { type MinutesFacts, type MinutesState, openGates } from './state.ts';

export function decideMinutes(
  state: MinutesState,
  command: MinutesCommand,
  facts: MinutesFacts,
): Decided {
  const version = facts.minutesVersion();
  switch (command.type) {
    case 'minutes/choose-path':
    case 'minutes/ask-confirmation':
    case 'minutes/end-confirmation':
    case 'minutes/confirm':
    case 'minutes/record-confirmation':
    case 'minutes/withdraw-confirmation':
      return decideConfirmation(state, command, facts);
    case 'minutes/answer-review':
      return answerReview(state, command, facts);
    case 'minutes/withdraw-reading':
    case 'minutes/withdraw-review':
    case 'minutes/withdraw-signature':
      return withdraw(state, command);
    case 'minutes/name-gates':
      return accept({
        type: 'minutes/gates-named',
        data: { count: command.gates.length },
        words: { gates: command.gates.map((gate) => ({ ...gate })) },
      });
    case 'minutes/seal':
      return seal(state, command);
    default:
      return version === null ? reject('minutes-not-frozen') : say(state, command, version);
  }
}

/** One seal for each issue: work that is done again after a crash finds it there. */
function seal({ seals }: MinutesState, { issue, hash }: Of<'minutes/seal'>): Decided {
  if (seals.some((each) => each.issue === issue)) return accept();
  return accept({ type: 'minutes/sealed', data: { issue, hash }, words: null });
}

/** Null where nothing was said; an empty field is nothing. */
const orNull = (text: string) => (text === '' ? null : text);

function say(
  state: MinutesState,
  command: Of<'minutes/confirm-reading' | 'minutes/review' | 'minutes/sign'>,
  version: number,
): Decided {
  switch (command.type) {
    case 'minutes/confirm-reading':
      return accept({
        type: 'minutes/reading-confirmed',
        data: { version },
        words: { objections: orNull(command.objections) },
      });
    case 'minutes/review': {
      const { type: _, note, naming, ...data } = command;
      const wrong = wrongGate(state, command);
      if (wrong !== null) return wrong;
      if (data.outcome === 'returned' && note === '') return reject('reason-needed');
      return accept({
        type: 'minutes/reviewed',
        data: { ...data, version },
        words: { note: orNull(note) },
      });
    }
    case 'minutes/sign':
      return sign(state, command, version);
    default:
      return unreachable(command);
  }
}

/** Null: the gate is there, and the one that was meant. */
function wrongGate(
  { gates, naming: now }: MinutesState,
  { gate, naming = now }: { readonly gate: number; readonly naming?: number | undefined },
) {
  if (naming !== now) return reject('gates-changed');
  return gates[gate] === undefined ? reject('gate-unknown') : null;
}

/** The reviewer's own: about the version they had before them, at the moment they pressed. */
function answerReview(
  state: MinutesState,
  command: Of<'minutes/answer-review'>,
  { minutesVersion, now }: MinutesFacts,
): Decided {
  const { gate, version, outcome, note } = command;
  if (minutesVersion() !== version) return reject('minutes-changed');
  const wrong = wrongGate(state, command);
  if (wrong !== null) return wrong;
  if (outcome === 'returned' && note === '') return reject('reason-needed');
  const said = state.reviews[gate];
  const isSame = said?.outcome === outcome && said.note === orNull(note);
  // Said again it is nothing new, and undoes no signature.
  if (isSame && said.how === 'link' && said.version === version) return accept();
  const data = { gate, outcome, version, how: 'link', on: now } as const;
  return accept({ type: 'minutes/reviewed', data, words: { note: orNull(note) } });
}

function sign(
  state: MinutesState,
  { how, on, signer, number }: Of<'minutes/sign'>,
  version: number,
): Decided {
  const count = openGates(state, version);
  if (count > 0) return reject('gates-open', { count });
  const words = { signer, number: orNull(number) };
  return accept({ type: 'minutes/signed', data: { version, how, on }, words });
}

function withdraw(
  { reading, reviews, signature, naming }: MinutesState,
  command: Of<
    'minutes/withdraw-reading' | 'minutes/withdraw-review' | 'minutes/withdraw-signature'
  >,
): Decided {
  if (command.type === 'minutes/withdraw-reading') {
    if (reading === null) return reject('nothing-to-withdraw');
    const { version, objections: before } = reading;
    return accept({ type: 'minutes/reading-withdrawn', data: { version }, words: { before } });
  }
  if (command.type === 'minutes/withdraw-signature') {
    if (signature === null) return reject('nothing-to-withdraw');
    const { signer, number, seq: _, ...data } = signature;
    return accept({ type: 'minutes/signature-withdrawn', data, words: { signer, number } });
  }
  const review = reviews[command.gate];
  if (review === undefined) return reject('nothing-to-withdraw');
  const { note, before: _, ...data } = review;
  return accept({
    type: 'minutes/review-withdrawn',
    data: { gate: command.gate, ...data, naming },
    words: { note },
  });
}
