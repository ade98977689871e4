import { accept, reject, type SeatId } from '../../kernel/index.ts';
import type { Of } from './commands.ts';
import { isSame, personsAmong } from './counting.ts';
import { withOpinion, withShown } from './finding.ts';
import type { Decided } from './rejections.ts';
import type { Opinion, OpinionsFacts, OpinionsState, Second } from './state.ts';

export function secondOpinion(
  state: OpinionsState,
  command: Of<'opinions/second'>,
  facts: OpinionsFacts,
): Decided {
  const { seat, for: behalf } = facts.actor;
  const person = behalf ?? seat;
  if (person === null) return reject('no-seat');
  return addSecond(
    state,
    { opinion: command.opinion, seat: person, recorded: behalf !== null },
    facts,
  );
}

export function recordSecond(
  state: OpinionsState,
  command: Of<'opinions/record-second'>,
  facts: OpinionsFacts,
): Decided {
  const { opinion, seat } = command;
  return addSecond(state, { opinion, seat, recorded: true }, facts);
}

type Seconding = Second & Pick<Of<'opinions/second'>, 'opinion'>;

function addSecond(
  state: OpinionsState,
  { opinion: id, seat, recorded }: Seconding,
  facts: OpinionsFacts,
): Decided {
  return withShown(state, id, (opinion) => {
    if (facts.seat(seat) === null) return reject('no-seat');
    if (facts.itemStanding(opinion.item) !== 'there') return reject('too-late');
    if (isSame(facts, seat, opinion.author)) return reject('own-opinion');
    if (opinion.mergedInto !== null) return reject('already-merged', { into: opinion.mergedInto });
    if (secondsOf(opinion, seat, facts).length > 0) return accept();
    const count = personsAmong(facts, [...opinion.seconds, { seat, recorded }], opinion.author);
    return accept({
      type: 'opinions/seconded',
      data: { opinion: id, seat, recorded, count, visible: true },
      words: null,
    });
  });
}

export function unsecondOpinion(
  state: OpinionsState,
  command: Of<'opinions/unsecond'>,
  facts: OpinionsFacts,
): Decided {
  const { seat, for: behalf } = facts.actor;
  const person = behalf ?? seat;
  if (person === null) return reject('no-seat');
  return withOpinion(state, command.opinion, (opinion) =>
    removed(opinion, secondsOf(opinion, person, facts), facts),
  );
}

/** Staff take back what staff entered; what a person did on a device of their own is theirs. */
export function strikeSecond(
  state: OpinionsState,
  command: Of<'opinions/strike-second'>,
  facts: OpinionsFacts,
): Decided {
  return withOpinion(state, command.opinion, (opinion) => {
    const seconds = secondsOf(opinion, command.seat, facts);
    return seconds.some(({ recorded }) => !recorded)
      ? reject('not-recorded')
      : removed(opinion, seconds, facts);
  });
}

function removed(opinion: Opinion, gone: readonly Second[], facts: OpinionsFacts): Decided {
  if (gone.length === 0) return accept();
  const left = opinion.seconds.filter((second) => !gone.includes(second));
  const count = personsAmong(facts, left, opinion.author);
  const seats = gone.map(({ seat }) => seat);
  const recorded = gone.every((second) => second.recorded);
  const data = { opinion: opinion.id, seats, recorded, count, visible: opinion.status === 'shown' };
  return accept({ type: 'opinions/unseconded', data, words: null });
}

/** All seats under which this person seconds. */
function secondsOf(opinion: Opinion, person: SeatId, facts: OpinionsFacts): readonly Second[] {
  return opinion.seconds.filter(({ seat }) => isSame(facts, seat, person));
}
