import { presets } from '../features/votes/index.ts';
import { noActor } from './index.ts';
import { electorsOf, hall, questionUnder, seatAt, worldOf } from './votes-scene.ts';

export const sealed = `${'A'.repeat(406)}==`;
export const hash = '0'.repeat(64);
export const tracker = (n: number) => `${n}`.padStart(16, '0');
export const seven = electorsOf(...Array.from({ length: 7 }, () => null));
export const secretly = { ...questionUnder(presets.straw), secrecy: 'secret' } as const;

export function opened(electors = seven) {
  const past = hall(worldOf(electors));
  return { past, vote: past.ask(secretly) };
}

export type Past = ReturnType<typeof hall>;

export const seal = (past: Past, vote: ReturnType<Past['ask']>, n: number, bytes = sealed) =>
  past.tell({ type: 'votes/seal-ballot', vote, sealed: bytes }, { ...noActor, seat: seatAt(n) });

export function closed(voters: readonly number[]) {
  const scene = opened();
  for (const n of voters) seal(scene.past, scene.vote, n);
  scene.past.close(scene.vote);
  return scene;
}

export const listOf = (...choices: ('yes' | 'no' | 'abstain')[]) =>
  choices.map((choice, i) => ({ tracker: tracker(9 - i), choice }));
