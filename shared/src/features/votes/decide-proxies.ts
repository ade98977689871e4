import { accept, reject } from '../../kernel/index.ts';
import { type Booth, whose, withElector } from './booth.ts';
import type { Decided, Of } from './decided.ts';
import { partiesOf } from './parties.ts';
import type { OnRoll, VotesFacts, VotesState } from './state.ts';

type Turning = Of<'votes/end-proxy'> | Of<'votes/resume-proxy'>;

/** Who appointed another votes in this vote themselves, or by proxy again, as long as no ballot stands in their name. */
export function turnProxy(state: VotesState, command: Turning, facts: VotesFacts): Decided {
  const ending = command.type === 'votes/end-proxy';
  return withElector(state, whose(command, facts), (booth) => {
    const { vote, elector, ballot, member: of } = booth;
    if (proxyIn(booth, ending) === undefined) return reject('proxy-unknown');
    if (ballot !== undefined) return reject('elector-has-voted');
    if (state.hands[vote.id] !== undefined) return reject('hands-counted');
    const { seat } = elector;
    return accept({
      type: ending ? 'votes/proxy-ended' : 'votes/proxy-resumed',
      data: { vote: vote.id, seat, of, ...partiesBeside(elector) },
      words: null,
    });
  });
}

function proxyIn({ elector, member }: Booth, active: boolean) {
  return elector.proxies?.find(({ of, ended }) => of === member && (ended !== true) === active);
}

/** Everybody else who has a part in the line; nothing where everybody votes for themselves. */
export function partiesBeside(line: OnRoll) {
  const others = partiesOf(line).filter((seat) => seat !== line.seat);
  return others.length === 0 ? {} : { others };
}
