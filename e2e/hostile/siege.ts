import { type Attack, mark } from './attacks/index.ts';
import { until } from './line.ts';
import type { Page } from './page.ts';
import { Stage } from './stage.ts';

/** Two who write a text while others attack it. */
export class Siege {
  readonly stage: Stage;
  readonly victim: Page;
  readonly witness: Page;

  private constructor(stage: Stage, victim: Page, witness: Page) {
    this.stage = stage;
    this.victim = victim;
    this.witness = witness;
  }

  static async lay(people: number): Promise<Siege> {
    const stage = await Stage.set(people);
    const [victim, witness] = [
      await stage.page(await stage.writer()),
      await stage.page(await stage.writer()),
    ];
    victim.type('大家好。');
    await victim.saved();
    await until(() => witness.text === victim.text);
    return new Siege(stage, victim, witness);
  }

  /** Throws where an attack does not end as it has to, or where anybody else notices it. */
  async repel({ as, does, ends, name }: Attack): Promise<void> {
    const { stage, victim, witness } = this;
    const who = as === 'reader' ? stage.reader() : await stage.writer();
    const intruder = await stage.page(who);
    await does({ stage, victim, witness, intruder, who });
    if (ends === null) {
      if (intruder.line.endedWith !== null)
        throw new Error(`${name}: ended with ${intruder.line.endedWith}`);
    } else {
      const code = await intruder.line.ended();
      if (!ends.includes(code)) throw new Error(`${name}: ended with ${code}, not ${ends}`);
    }
    intruder.line.cut();
    await this.goOn(name);
  }

  /** The others write on and see each other, and nobody reads a forged word: neither they nor who comes now. */
  async goOn(after: string): Promise<void> {
    const { stage, victim, witness } = this;
    const [one, two] = [victim.type('我接着写。'), witness.type('我也写。')];
    await until(() => witness.clockOf(victim.client) >= one);
    await until(() => victim.clockOf(witness.client) >= two);
    await Promise.all([victim.saved(), witness.saved()]);
    const late = await stage.page(await stage.passer());
    await until(() => late.text === victim.text && late.text === witness.text);
    late.line.cut();
    for (const { line, text } of [victim, witness]) {
      if (line.endedWith !== null) throw new Error(`${after}: somebody else was sent away`);
      if (text.includes(mark)) throw new Error(`${after}: a forged word is in the text`);
    }
  }
}
