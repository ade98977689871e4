import { accept, getIn, reject, type SeatId, unreachable, valuesOf } from '../../kernel/index.ts';
import type { EntitlementsCommand } from './commands.ts';
import type { Decided, Rejected } from './decided.ts';
import { type EntitlementsFacts, type EntitlementsState, maxProxies } from './state.ts';

type Of<T extends EntitlementsCommand['type']> = Extract<EntitlementsCommand, { type: T }>;

export function decideEntitlements(
  state: EntitlementsState,
  command: EntitlementsCommand,
  facts: EntitlementsFacts,
): Decided {
  switch (command.type) {
    case 'entitlements/record-proxy':
      return facts.voteOpen ? reject('vote-open') : recordProxy(state, command, facts);
    case 'entitlements/withdraw-proxy':
      return facts.voteOpen ? reject('vote-open') : withdrawProxy(state, command.giver, facts);
    case 'entitlements/note-interest':
      return noteInterest(state, command, facts);
    case 'entitlements/drop-interest':
      return dropInterest(state, command.seat, facts);
    default:
      return unreachable(command);
  }
}

function recordProxy(
  state: EntitlementsState,
  { giver: from, holder: to, note }: Of<'entitlements/record-proxy'>,
  facts: EntitlementsFacts,
): Decided {
  const [giver, holder] = [facts.seat(from), facts.seat(to)];
  if (giver === null || holder === null || holder.visitor) return reject('not-on-roster');
  if (giver.id === holder.id) return reject('proxy-to-self');
  if (!giver.voter) return reject('proxy-needs-vote');
  const refused = whyNotGiven(state, giver.id, holder.id);
  if (refused !== null) return reject(refused, refused === 'proxies-full' ? most : undefined);
  const letter = note === undefined ? 'received' : 'noted';
  return accept({
    type: 'entitlements/proxy-recorded',
    data: { giver: giver.id, holder: holder.id, letter },
    words: note === undefined ? null : { note },
  });
}

const most = { most: maxProxies };

function whyNotGiven(
  { proxies }: EntitlementsState,
  giver: SeatId,
  holder: SeatId,
): Rejected | null {
  const given = valuesOf(proxies);
  if (given.some((proxy) => proxy.giver === giver)) return 'proxy-given';
  const passedOn = given.some((proxy) => proxy.holder === giver || proxy.giver === holder);
  if (passedOn) return 'proxy-passed-on';
  const held = given.filter((proxy) => proxy.holder === holder).length;
  return held >= maxProxies ? 'proxies-full' : null;
}

function withdrawProxy(state: EntitlementsState, seat: SeatId, facts: EntitlementsFacts): Decided {
  const proxy = getIn(state.proxies, facts.seat(seat)?.id ?? seat) ?? getIn(state.proxies, seat);
  if (proxy === undefined) return reject('proxy-unknown');
  const { giver, holder, letter, note } = proxy;
  return accept({
    type: 'entitlements/proxy-withdrawn',
    data: { giver, holder, letter },
    words: note === null ? null : { note },
  });
}

function noteInterest(
  state: EntitlementsState,
  { seat: id, why }: Of<'entitlements/note-interest'>,
  facts: EntitlementsFacts,
): Decided {
  const seat = facts.seat(id)?.id;
  if (seat === undefined) return reject('not-on-roster');
  if (getIn(state.interests, seat) !== undefined) return reject('interest-noted');
  return accept({ type: 'entitlements/interest-noted', data: { seat }, words: { why } });
}

function dropInterest(state: EntitlementsState, id: SeatId, facts: EntitlementsFacts): Decided {
  const interest = getIn(state.interests, facts.seat(id)?.id ?? id) ?? getIn(state.interests, id);
  if (interest === undefined) return reject('interest-unknown');
  const { seat, why } = interest;
  return accept({
    type: 'entitlements/interest-dropped',
    data: { seat },
    words: why === null ? null : { why },
  });
}
