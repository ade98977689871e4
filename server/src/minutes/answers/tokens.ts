import type { Gate } from '@haoshangliang/shared/features/minutes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import { type LinkKey, sameText } from '../../office/secrets.ts';

/** Who answers by a link of their own: whoever is to look at a gate, or somebody who was there. */
export type Answerer =
  | { readonly kind: 'gate'; readonly gate: number }
  | { readonly kind: 'seat'; readonly seat: SeatId };

/** A gate that is named anew has another link; the same person for the same gate keeps theirs. */
function nameOf(meeting: MeetingId, answerer: Answerer, gates: readonly Gate[]): string {
  if (answerer.kind === 'seat') return JSON.stringify(['minutes', meeting, answerer.seat]);
  const { name, reviewer } = gates[answerer.gate] ?? { name: null, reviewer: null };
  return JSON.stringify(['minutes', meeting, answerer.gate, name, reviewer]);
}

/** Made anew from the key whenever it is shown: no table holds it. */
export function tokenOf(
  key: LinkKey,
  meeting: MeetingId,
  answerer: Answerer,
  gates: readonly Gate[],
): string {
  return key.tokenFor(nameOf(meeting, answerer, gates));
}

export function pathOf(
  key: LinkKey,
  meeting: MeetingId,
  answerer: Answerer,
  gates: readonly Gate[],
): string {
  const who = answerer.kind === 'gate' ? `gate/${answerer.gate}` : `seat/${answerer.seat}`;
  return `/r/${meeting}/${who}/${tokenOf(key, meeting, answerer, gates)}`;
}

export function opens(token: string, wanted: string): boolean {
  return sameText(token, wanted);
}
