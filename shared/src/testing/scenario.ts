import { expect } from 'vitest';
import type { Actor, AnyEvent, Decision, Facts, Feature, Phase, Recorded, Right } from '../kernel/index.ts';
import { idAt, noActor, startOfTime } from './history.ts';

interface Outcome<S, E> {
  /** Exactly these events; returns the state after them. */
  then(...events: readonly E[]): S;
  thenRejected(code: string, detail?: Readonly<Record<string, string | number>>): void;
}

const defaults: Facts = {
  now: startOfTime + 60_000,
  newId: () => idAt(777),
  actor: noActor,
  rights: new Set<Right>(['participate', 'moderate', 'record', 'receive', 'prepare']),
  phase: 'open' as Phase,
};

/** Given events of one feature, when a command comes, then these events follow. Ids made on the way are `idAt(777)`. */
export function given<S, C, E extends AnyEvent, F extends Facts, Code extends string>(
  feature: Feature<S, C, E, F, Code>,
  ...past: readonly E[]
) {
  const record = (event: E, i: number): Recorded<E> => ({ ...event, seq: i + 1, at: startOfTime + i * 1000, actor: noActor });
  const before = past.map(record).reduce((state, event) => feature.evolve(state, event), feature.initial);
  return {
    state: before,
    when(command: C, facts: Omit<F, keyof Facts> & Partial<Facts>): Outcome<S, E> {
      const decision: Decision<E, Code> = feature.decide(before, command, { ...defaults, ...facts } as unknown as F);
      return {
        then(...events) {
          expect(decision).toEqual({ ok: true, events, rows: [] });
          return events.map((event, i) => record(event, past.length + i)).reduce((s, e) => feature.evolve(s, e), before);
        },
        thenRejected(code, detail) {
          expect(decision).toEqual(detail === undefined ? expect.objectContaining({ ok: false, code }) : { ok: false, code, detail });
        },
      };
    },
  };
}

export const actorOf = (seat: Actor['seat']): Actor => ({ seat, account: null, for: null });
