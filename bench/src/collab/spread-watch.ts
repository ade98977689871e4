import * as Y from 'yjs';
import type { Wire } from './wire.ts';

interface Sent {
  readonly clock: number;
  readonly at: number;
  /** Viewers that have it. */
  seen: number;
}

/** Of one writer: what has been sent, and how far each viewer is. */
interface Track {
  readonly sent: Sent[];
  readonly reached: number[];
  readonly arrived: (count: number) => void;
}

interface Meta {
  readonly update: Uint8Array;
  readonly ends: ReadonlyMap<number, number>;
}

/** Notes for each update when the last of all viewers had it, however the server bundles them. */
export class SpreadWatch {
  latencies: number[] = [];
  readonly #viewers: readonly Wire[];
  readonly #tracks = new Map<number, Track>();
  /** A server sends the same bytes to everybody: they are read once. */
  #recent: Meta[] = [];
  outstanding = 0;

  constructor(viewers: readonly Wire[]) {
    this.#viewers = viewers;
    for (const [index, viewer] of viewers.entries())
      viewer.onUpdate = (update) => this.#take(index, update);
  }

  /** `arrived` is told how many more of this writer's updates all viewers have. */
  track(client: number, arrived: (count: number) => void): void {
    this.#tracks.set(client, { sent: [], reached: this.#viewers.map(() => 0), arrived });
  }

  note(client: number, clock: number): void {
    this.#tracks.get(client)?.sent.push({ clock, at: performance.now(), seen: 0 });
    this.outstanding += 1;
  }

  /** All viewers have everything. Throws where one of them is gone. */
  get isThrough(): boolean {
    const gone = this.#viewers.find(({ endedWith }) => endedWith !== null);
    if (gone !== undefined) throw new Error(`A viewer was sent away with ${gone.endedWith}`);
    return this.outstanding === 0;
  }

  #take(viewer: number, update: Uint8Array): void {
    for (const [client, end] of this.#endsIn(update)) {
      const track = this.#tracks.get(client);
      if (track !== undefined) this.#advance(track, viewer, end);
    }
  }

  #advance({ sent, reached, arrived }: Track, viewer: number, end: number): void {
    let complete = 0;
    let index = reached[viewer] ?? 0;
    for (; (sent[index]?.clock ?? Number.POSITIVE_INFINITY) <= end; index++) {
      const one = sent[index];
      if (one === undefined) break;
      one.seen += 1;
      if (one.seen < this.#viewers.length) continue;
      this.latencies.push(performance.now() - one.at);
      complete += 1;
    }
    reached[viewer] = index;
    this.outstanding -= complete;
    if (complete > 0) arrived(complete);
  }

  #endsIn(update: Uint8Array): ReadonlyMap<number, number> {
    const known = this.#recent.find((one) => Buffer.compare(one.update, update) === 0);
    if (known !== undefined) return known.ends;
    const ends = Y.parseUpdateMeta(update).to;
    this.#recent = [{ update, ends }, ...this.#recent.slice(0, 15)];
    return ends;
  }
}
