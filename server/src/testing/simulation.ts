import { setImmediate as nextTurn } from 'node:timers/promises';
import { type BlockJson, fragmentName } from '@haoshangliang/shared/documents';
import * as Y from 'yjs';
import { openMemoryStorage } from '../adapters/memory/memory-storage.ts';
import { LiveText } from '../documents/live-text.ts';
import { randomId } from '../meetings/random-id.ts';
import type { Storage } from '../ports/storage.ts';
import { editAtRandom } from './random-edit.ts';
import { Seeded, seedClientIds } from './seeded.ts';
import { SimulatedPage } from './simulated-page.ts';
import { SimulatedServer } from './simulated-server.ts';
import { TestClock } from './test-clock.ts';

export interface Agreed {
  /** The text with which everybody ends. */
  readonly text: string;
  readonly counts: Readonly<Record<string, number>>;
}

const pageCount = 4;

/** People who write one text over bad lines while the server freezes it, puts it away, ends and is killed. */
export class Simulation {
  readonly #random: Seeded;
  readonly #clock = new TestClock();
  readonly #storage: Storage = openMemoryStorage();
  readonly #draft = randomId<'draft'>();
  readonly #pages: SimulatedPage[];
  readonly #counts: Record<string, number> = {};
  #epoch = 1;
  #server: SimulatedServer;

  private constructor(random: Seeded, pages: SimulatedPage[]) {
    this.#random = random;
    this.#pages = pages;
    this.#server = new SimulatedServer(this.#storage, this.#clock);
  }

  /** Runs so many steps, heals all lines and returns what everybody then agrees on; throws where somebody does not. */
  static async run(seed: number, steps: number): Promise<Agreed> {
    const random = new Seeded(seed);
    const restore = seedClientIds(random);
    try {
      const pages = Array.from({ length: pageCount }, () => new SimulatedPage());
      const simulation = new Simulation(random, pages);
      await simulation.#open();
      for (let step = 0; step < steps; step++) await simulation.#step();
      return { text: await simulation.#agree(), counts: simulation.#counts };
    } finally {
      restore();
    }
  }

  get #name(): string {
    return `${this.#draft}.${this.#epoch}`;
  }

  async #open(): Promise<void> {
    await this.#server.open(this.#name);
  }

  async #step(): Promise<void> {
    const chance = this.#random.below(1_000);
    const page = this.#random.oneOf(this.#pages);
    if (chance < 450) this.#edit(page);
    else if (chance < 640) page.carryUp(this.#server.host, 1 + this.#random.below(6));
    else if (chance < 840) page.carryDown(1 + this.#random.below(6));
    else if (chance < 890) await this.#pass();
    else if (chance < 970) this.#connect(page);
    else if (chance < 985) this.#cut(page);
    else if (chance < 990) await this.#restart('putAway');
    else if (chance < 995) await this.#restart('kill');
    else await this.#freeze();
    this.#assertNobodyOffended();
  }

  #count(what: string): void {
    this.#counts[what] = (this.#counts[what] ?? 0) + 1;
  }

  #edit(page: SimulatedPage): void {
    // Who has not got the text yet has nothing to write into.
    if (page.fragment.length === 0) return;
    this.#count('edit');
    editAtRandom(page.fragment, this.#random);
  }

  async #pass(): Promise<void> {
    this.#clock.pass(this.#random.below(400));
    for (let turns = this.#random.below(6); turns > 0; turns--) await nextTurn();
  }

  #connect(page: SimulatedPage): void {
    if (page.isConnected) return;
    this.#count('connect');
    page.connect(this.#server.host);
  }

  #cut(page: SimulatedPage): void {
    this.#count('cut');
    page.cut();
  }

  async #restart(how: 'putAway' | 'kill'): Promise<void> {
    this.#count(how);
    if (how === 'putAway') await this.#server.putAway();
    else this.#server.kill();
    for (const page of this.#pages) page.cut();
    this.#server = new SimulatedServer(this.#storage, this.#clock);
    await this.#open();
  }

  async #freeze(): Promise<void> {
    this.#count('freeze');
    const { doc } = await this.#server.host.cut();
    assertSame('what was frozen and what is on disk', doc.content, blocksOf(await this.#onDisk()));
    for (const page of this.#pages) page.beginAnew();
    this.#epoch += 1;
    this.#server = new SimulatedServer(this.#storage, this.#clock);
    await this.#server.open(this.#name, doc.content);
  }

  /** People who mean well never write what is refused. */
  #assertNobodyOffended(): void {
    if (this.#server.isLost) throw new Error('The document was lost');
    for (const { closedWith } of this.#pages)
      if (closedWith === 4400 || closedWith === 4429)
        throw new Error(`An honest page was sent away with ${closedWith}`);
  }

  async #agree(): Promise<string> {
    for (const page of this.#pages) this.#connect(page);
    for (let quiet = 0; quiet < 20; ) {
      for (const page of this.#pages) {
        page.carryUp(this.#server.host, 1_000);
        page.carryDown(1_000);
      }
      this.#clock.pass(300);
      await nextTurn();
      quiet = this.#pages.every(({ isQuiet }) => isQuiet) ? quiet + 1 : 0;
    }
    this.#assertNobodyOffended();
    const cold = await this.#onDisk();
    for (const { doc } of this.#pages)
      assertSame('a page and a cold reader', textOf(doc), textOf(cold));
    assertSame('those who follow and a cold reader', this.#server.blocks, blocksOf(cold));
    return textOf(cold).replaceAll(/ id="[^"]*"/g, '');
  }

  async #onDisk(): Promise<Y.Doc> {
    const stored = await this.#storage.documents.load(this.#name);
    const doc = new Y.Doc();
    if (stored?.state != null) Y.applyUpdate(doc, stored.state);
    for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
    return doc;
  }
}

const textOf = (doc: Y.Doc) => doc.getXmlFragment(fragmentName).toString();

function blocksOf(doc: Y.Doc): readonly BlockJson[] {
  const text = new LiveText([Y.encodeStateAsUpdate(doc)]);
  text.settle();
  const { content } = text.json();
  text.destroy();
  return content;
}

function assertSame(what: string, one: unknown, other: unknown): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a !== b) throw new Error(`Not the same: ${what}\n${a}\n${b}`);
}
