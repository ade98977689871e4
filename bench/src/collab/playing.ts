import type { Script } from './script.ts';
import type { SpreadWatch } from './spread-watch.ts';
import { until, type Wire } from './wire.ts';

/** So many updates of each writer are under way at once. */
const inFlight = 50;

export interface Playing {
  readonly script: Script;
  readonly wire: Wire;
}

/** One writer who sends as fast as the viewers follow. */
class Sender {
  readonly #playing: Playing;
  readonly #watch: SpreadWatch;
  #next = 0;
  #flying = 0;

  constructor(playing: Playing, watch: SpreadWatch) {
    this.#playing = playing;
    this.#watch = watch;
    watch.track(playing.script.client, (count) => {
      this.#flying -= count;
      this.pump();
    });
  }

  get isDone(): boolean {
    return this.#next === this.#playing.script.steps.length;
  }

  pump(): void {
    const { script, wire } = this.#playing;
    while (!this.isDone && this.#flying < inFlight) {
      const step = script.steps[this.#next++];
      if (step === undefined) return;
      if (step.clock !== null) {
        this.#flying += 1;
        this.#watch.note(script.client, step.clock);
      }
      wire.sendFrame(wire.frameOf(step.update));
    }
  }
}

/** Everybody sends as fast as the viewers follow; resolves when they have everything. */
export async function playAtOnce(all: readonly Playing[], watch: SpreadWatch): Promise<void> {
  const senders = all.map((playing) => new Sender(playing, watch));
  for (const sender of senders) sender.pump();
  await until(() => senders.every(({ isDone }) => isDone) && watch.isThrough);
}

interface Pace {
  readonly perSecond: number;
  readonly from: number;
  readonly until: number;
}

/** Their steps from one to another, so many a second and all writers by turns; resolves when the viewers have them. */
export async function playEvenly(
  all: readonly Playing[],
  watch: SpreadWatch,
  { perSecond, from, until: end }: Pace,
): Promise<void> {
  const begun = performance.now();
  for (let next = from; next < end; next++) {
    const due = begun + ((next - from) * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const { script, wire } = all[next % all.length] ?? {};
    const step = script?.steps[Math.floor(next / all.length)];
    if (script === undefined || wire === undefined || step === undefined)
      throw new Error('The script is too short');
    if (step.clock !== null) watch.note(script.client, step.clock);
    wire.sendFrame(wire.frameOf(step.update));
  }
  await until(() => watch.isThrough);
}
