import type { Recorded } from '../../kernel/index.ts';
import type { VotesEvent } from './events.ts';
import { entryOf, withEntries } from './roll.ts';
import type { VotesState } from './state.ts';

type Turned = Recorded<Extract<VotesEvent, { type: 'votes/proxy-ended' | 'votes/proxy-resumed' }>>;

/** The line keeps whom the person had appointed: that it has ended is for both of them to see. */
export function withProxyTurned(state: VotesState, { type, data }: Turned): VotesState {
  const { vote, seat, of } = data;
  const line = seat === null ? undefined : entryOf(state.rolls, vote, seat);
  if (line?.proxies === undefined) return state;
  const proxies = line.proxies.map((proxy) => {
    if (proxy.of !== of) return proxy;
    const { ended: _before, ...standing } = proxy;
    return type === 'votes/proxy-ended' ? { ...standing, ended: true as const } : standing;
  });
  const rolls = withEntries(state.rolls, vote, [[line.seat, { ...line, proxies }]]);
  return { ...state, rolls };
}
