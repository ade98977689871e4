import { fragmentName } from '@haoshangliang/shared/documents';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { Drafting } from './drafting.ts';
import { until, type Writer } from './writer.ts';

/** Two who write and one who means them ill, all of them admitted. */
export class Siege {
  drafting: Drafting;
  readonly victim: Writer;
  readonly other: Writer;
  readonly intruder: Writer;

  private constructor(
    drafting: Drafting,
    [victim, other, intruder]: readonly [Writer, Writer, Writer],
  ) {
    this.drafting = drafting;
    this.victim = victim;
    this.other = other;
    this.intruder = intruder;
  }

  static async begin(): Promise<Siege> {
    const drafting = await Drafting.begin();
    const pages = [drafting.open(), drafting.open(), drafting.open()] as const;
    for (const page of pages) await page.inStep();
    const [victim] = pages;
    victim.type('大家好。');
    await victim.saved();
    await until(() => pages.every(({ text }) => text === '大家好。'));
    return new Siege(drafting, pages);
  }

  /** Number of the last update in the log. */
  async logLength(): Promise<number> {
    const { storage } = this.drafting;
    const stored = await storage.documents.load(this.drafting.desk().document);
    return (stored?.stateSeq ?? 0) + (stored?.updates.length ?? 0);
  }

  /** The others write on, see each other, and see nothing of what was refused. */
  async othersGoOn(before: number): Promise<void> {
    const { victim, other } = this;
    expect(await this.logLength()).toBe(before);
    victim.type('我接着写。');
    other.type('我也写。');
    await Promise.all([victim.saved(), other.saved()]);
    await until(() => victim.text === other.text && victim.text.length === 13);
    const late = await this.drafting.open().inStep();
    expect(late.text).toBe(victim.text);
    expect(late.fragment.toString()).toBe(victim.fragment.toString());
    expect([victim.closedWith, other.closedWith]).toEqual([null, null]);
  }
}

export function element(name: string, ...children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  made.insert(0, children);
  return made;
}

export const textRoot = (doc: Y.Doc) => doc.getXmlFragment(fragmentName);
export const words = (text: string) => new Y.XmlText(text);
