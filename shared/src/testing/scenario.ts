import { expect } from 'vitest';
import type {
  Actor,
  AnyEvent,
  Decision,
  Facts,
  Feature,
  Phase,
  Recorded,
  Right,
} from '../kernel/index.ts';
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

/** The event as it stands in a stream in which a second passes with each. */
export function recorded<E extends AnyEvent>(event: E, i = 0): Recorded<E> {
  return { ...event, seq: i + 1, at: startOfTime + i * 1000, actor: noActor };
}

/** Given events of one feature, when a command comes, then these events follow. Ids made on the way are `idAt(777)`. */
export function given<S, C, E extends AnyEvent, F extends Facts, Code extends string>(
  feature: Feature<S, C, E, F, Code>,
  ...past: readonly E[]
) {
  const before = past
    .map(recorded)
    .reduce((state, event) => feature.evolve(state, event), feature.initial);
  return {
    state: before,
    when(command: C, facts: Omit<F, keyof Facts> & Partial<Facts>): Outcome<S, E> {
      const decision: Decision<E, Code> = feature.decide(before, command, {
        ...defaults,
        ...facts,
      } as unknown as F);
      return {
        then(...events) {
          expect(decision).toEqual({ ok: true, events, rows: [] });
          return events
            .map((event, i) => recorded(event, past.length + i))
            .reduce((s, e) => feature.evolve(s, e), before);
        },
        thenRejected(code, detail) {
          expect(decision).toEqual(
            detail === undefined
              ? expect.objectContaining({ ok: false, code })
              : { ok: false, code, detail },
          );
        },
      };
    },
  };
}

/** The events of commands that are accepted one after the other: the past of a test. Ids made on the way are `idAt(1)`, `idAt(2)` … */
export function past<S, C, E extends AnyEvent, F extends Facts, Code extends string>(
  feature: Feature<S, C, E, F, Code>,
  facts: Omit<F, keyof Facts> & Partial<Facts>,
  ...commands: readonly C[]
): E[] {
  let made = 0;
  const newId = <Kind extends string>() => idAt<Kind>(++made);
  const events: E[] = [];
  let state = feature.initial;
  for (const command of commands) {
    const decision = feature.decide(state, command, {
      ...defaults,
      newId,
      ...facts,
    } as unknown as F);
    if (!decision.ok) throw new Error(`${JSON.stringify(command)} was refused: ${decision.code}`);
    for (const event of decision.events) {
      state = feature.evolve(state, recorded(event, events.length));
      events.push(event);
    }
  }
  return events;
}

export const actorOf = (seat: Actor['seat']): Actor => ({ seat, account: null, for: null });
