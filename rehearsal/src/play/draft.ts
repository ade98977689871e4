import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Case } from '../case/case-file.ts';
import { PlayFault } from '../line/browser.ts';
import type { MeetingState } from '../line/messages.ts';
import { SharedText } from '../line/shared-text.ts';
import { type Hall, itemOf, type Phone } from './hall.ts';

const title = '协商意见稿';

/** A frozen text, as a vote names it. */
export interface Subject {
  readonly draft: string;
  readonly version: number;
}

/** The consensus text of the meeting: written by two at once, frozen, put to the vote, opened again. */
export class ConsensusDraft {
  readonly #hall: Hall;
  #id: string | null = null;
  #frozen: Subject | null = null;
  #lines: readonly string[] = [];

  constructor(hall: Hall) {
    this.#hall = hall;
  }

  /** Writes what can be written after so many agenda items. */
  async writeUpTo(itemNo: number): Promise<void> {
    const lines = clausesAfter(this.#hall.file, itemNo);
    if (lines.length === 0 || isSame(lines, this.#lines)) return;
    const { id, epoch } = await this.#opened(itemNo);
    await writeTogether(this.#hall, `${id}.${epoch}`, lines);
    this.#lines = lines;
  }

  /** The version to vote on; null where nothing has been written. */
  async frozen(): Promise<Subject | null> {
    if (this.#id === null || this.#frozen !== null) return this.#frozen;
    const draft = this.#id;
    const { line } = this.#hall.secretary;
    const seq = await line.must({ type: 'drafts/freeze-draft', draft });
    await line.knows(seq);
    const found = await versionAfter(this.#hall, draft);
    await checkVersion(this.#hall, { draft, ...found }, this.#lines);
    this.#frozen = { draft, version: found.version };
    return this.#frozen;
  }

  async #opened(itemNo: number): Promise<{ id: string; epoch: number }> {
    const { line } = this.#hall.secretary;
    if (this.#id === null) {
      const item = itemOf(this.#hall, itemNo);
      const form = { kind: 'consensus', item, title, readers: 'participants' };
      await line.must({ type: 'drafts/create-draft', ...form });
      const created = (await line.state()).drafts.drafts.find(({ kind }) => kind === 'consensus');
      if (created === undefined) throw new PlayFault(title, 'was not created');
      this.#id = created.id;
      const writer = secondWriter(this.#hall);
      const admission = { type: 'drafts/admit-writer', draft: created.id, seat: writer?.seat };
      if (writer !== undefined) await line.must(admission);
    } else if (this.#frozen !== null) {
      await line.must({ type: 'drafts/reopen-draft', draft: this.#id });
      this.#frozen = null;
    }
    const { id, epoch } = draftIn(await line.state(), this.#id);
    return { id, epoch };
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}

/** Clauses whose opinions have been heard; one without opinions waits for the item where the text is agreed. */
function clausesAfter({ consensus, opinions, agenda }: Case, itemNo: number): string[] {
  const agreed = agenda.find(({ type }) => type === 'consensus')?.no ?? 0;
  const heard = (no: number) => (opinions.find((each) => each.no === no)?.agenda_no ?? 0) <= itemNo;
  return consensus
    .filter(({ from_opinions }) =>
      from_opinions.length === 0 ? itemNo >= agreed : from_opinions.every(heard),
    )
    .map(({ no, text }) => `${no}. ${text}`);
}

function draftIn({ drafts }: MeetingState, id: string) {
  const draft = drafts.drafts.find((each) => each.id === id);
  if (draft === undefined) throw new PlayFault(title, 'is gone');
  return draft;
}

/** Somebody without a vote, in the room, on a phone of their own. */
function secondWriter({ phones, file }: Hall): Phone | undefined {
  const person = file.participants.find(({ ref, voter }) => !voter && phones.has(ref));
  return person === undefined ? undefined : phones.get(person.ref);
}

/** The secretary and an admitted writer type at the same time, every other clause each. */
async function writeTogether(
  hall: Hall,
  document: string,
  lines: readonly string[],
): Promise<void> {
  const { meeting, secretary } = hall;
  const other = secondWriter(hall);
  const place = { meeting, document };
  const first = new SharedText(secretary.browser, { ...place, seat: null });
  const second =
    other === undefined ? first : new SharedText(other.browser, { ...place, seat: other.seat });
  const pages = [...new Set([first, second])];
  try {
    await Promise.all(pages.map((page) => page.inStep()));
    first.makeLines(lines.length);
    await Promise.all(pages.map((page) => page.hasLines(lines.length)));
    for (const [at, line] of lines.entries()) {
      const page = at % 2 === 0 ? first : second;
      if (page.lines[at] !== line) page.type(at, line);
    }
    await Promise.all(pages.flatMap((page) => [page.shows(lines), page.saved()]));
  } finally {
    for (const page of pages) page.close();
  }
}

async function versionAfter(hall: Hall, id: string): Promise<{ version: number; hash: string }> {
  const { line } = hall.secretary;
  const { status, versions } = draftIn(await line.state(), id);
  if (status !== 'frozen') {
    await line.hears('drafts/version-frozen', { draft: id, version: versions.length + 1 });
  }
  const version = draftIn(await line.state(), id).versions.at(-1);
  if (version === undefined) throw new PlayFault(title, 'no version was recorded');
  return version;
}

const frozenText = z.object({ hash: z.string(), content: z.unknown() });

/** What was frozen says what was written, and its hash is that of its words. */
async function checkVersion(
  { meeting, secretary }: Hall,
  { draft, version, hash }: Subject & { readonly hash: string },
  lines: readonly string[],
): Promise<void> {
  const path = `/api/meetings/${meeting}/drafts/${draft}/versions/${version}`;
  const read = await secretary.browser.get(path, frozenText);
  const canonical = canonicalJson(read.content);
  const computed = createHash('sha256').update(canonical).digest('hex');
  if (computed !== hash || read.hash !== hash) throw new PlayFault(title, 'hash does not fit');
  const missing = lines.filter((line) => !canonical.includes(JSON.stringify(line)));
  if (missing.length > 0) throw new PlayFault(title, 'words are missing', missing);
}

/** RFC 8785 for what a text holds: strings, whole numbers, lists and objects. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`).join(',')}}`;
}
