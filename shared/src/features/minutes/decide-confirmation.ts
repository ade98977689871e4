import { accept, reject, type SeatId, unreachable } from '../../kernel/index.ts';
import type { Decided, Of } from './decided.ts';
import type { Confirmed, MinutesFacts, MinutesState } from './state.ts';

type Confirming = Of<
  | 'minutes/choose-path'
  | 'minutes/ask-confirmation'
  | 'minutes/end-confirmation'
  | 'minutes/confirm'
  | 'minutes/record-confirmation'
  | 'minutes/withdraw-confirmation'
>;

/** Those present, one by one: asked about one version until a moment, each once with a last word. */
export function decideConfirmation(
  state: MinutesState,
  command: Confirming,
  facts: MinutesFacts,
): Decided {
  switch (command.type) {
    case 'minutes/choose-path': {
      const { path } = command;
      if (path === state.path) return accept();
      const data = { path, before: state.path };
      return accept({ type: 'minutes/path-chosen', data, words: null });
    }
    case 'minutes/ask-confirmation':
      return ask(command.until, facts);
    case 'minutes/end-confirmation':
      return state.asking === null
        ? reject('nothing-to-withdraw')
        : accept({ type: 'minutes/confirmation-ended', data: { ...state.asking }, words: null });
    case 'minutes/confirm':
      return confirm(state, command, facts);
    case 'minutes/record-confirmation':
      return record(command, facts);
    case 'minutes/withdraw-confirmation':
      return withdraw(state, command.seat);
    default:
      return unreachable(command);
  }
}

function ask(until: number, { minutesVersion, now }: MinutesFacts): Decided {
  const version = minutesVersion();
  if (version === null) return reject('minutes-not-frozen');
  if (until <= now) return reject('deadline-past');
  const data = { version, until };
  return accept({ type: 'minutes/confirmation-asked', data, words: null });
}

function confirm(
  { asking, confirmations }: MinutesState,
  { seat, version, objections }: Of<'minutes/confirm'>,
  { minutesVersion, now, attended }: MinutesFacts,
): Decided {
  if (!attended(seat)) return reject('not-present');
  if (minutesVersion() !== version) return reject('minutes-changed');
  if (asking?.version !== version || now > asking.until) return reject('confirmation-over');
  const said = confirmations[seat];
  if (said?.how === 'link' && said.version === version && isSame(said.objections, objections)) {
    return accept();
  }
  return accept(confirmed({ seat, version, how: 'link', objections }));
}

type Objections = Confirmed['objections'];

function isSame(said: Objections, again: Objections): boolean {
  const isThere = ({ section, text }: Objections[number], i: number) =>
    said[i]?.section === section && said[i].text === text;
  return said.length === again.length && again.every(isThere);
}

function record(
  { seat, how, objections }: Of<'minutes/record-confirmation'>,
  { minutesVersion, attended }: MinutesFacts,
): Decided {
  if (!attended(seat)) return reject('not-present');
  const version = minutesVersion();
  if (version === null) return reject('minutes-not-frozen');
  return accept(confirmed({ seat, version, how, objections }));
}

function withdraw({ confirmations }: MinutesState, seat: SeatId): Decided {
  const known = confirmations[seat];
  if (known === undefined) return reject('nothing-to-withdraw');
  const { version, how, objections } = known;
  const { data, words } = confirmed({ seat, version, how, objections });
  return accept({ type: 'minutes/confirmation-withdrawn', data, words });
}

function confirmed({
  objections,
  ...said
}: Omit<Confirmed, 'at' | 'before'> & { readonly seat: SeatId }) {
  return {
    type: 'minutes/confirmed' as const,
    data: { ...said, sections: objections.map(({ section }) => section) },
    words: { texts: objections.map(({ text }) => text) },
  };
}
