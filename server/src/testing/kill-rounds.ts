import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { getIn } from '@haoshangliang/shared/kernel';
import { databasePath } from '../adapters/sqlite/open-for-writing.ts';
import { KilledText } from './killed-text.ts';
import { clerkOf, must, stateOf } from './storm-text.ts';
import { until } from './writer.ts';

export interface Rounds {
  /** Rounds that hit the moment they aim at. */
  readonly counted: number;
  /** Characters that had been called saved, or seen by others, in the last epoch. */
  readonly saved: number;
  /** Those of them that were not on disk. */
  readonly lost: number;
}

const databaseOf = ({ home }: KilledText) => databasePath(join(home, 'data'));

function sum(promised: ReadonlyMap<number, number>): number {
  return [...promised.values()].reduce((all, one) => all + one, 0);
}

/** kill -9 in the very turn in which a page hears that something is saved. */
export function killWhenSaved(rounds: number): Promise<Rounds> {
  return killWhen(rounds, (text) => heardTimes(text, aFew()).then(() => text.promised));
}

/** kill -9 in the very turn in which a page hears what another wrote: on a disk so slow that it is not saved yet. */
export function killWhenSeen(rounds: number): Promise<Rounds> {
  return killWhen(rounds, (text) => sawTimes(text, aFew()).then(() => text.seen), '300');
}

const aFew = () => 2 + Math.floor(Math.random() * 10);

/** `killed` resolves, having killed the server, with what must not be lost. */
async function killWhen(
  rounds: number,
  killed: (text: KilledText) => Promise<ReadonlyMap<number, number>>,
  slowCommitMs = '10',
): Promise<Rounds> {
  const text = await KilledText.begin({ SLOW_COMMIT_MS: slowCommitMs });
  try {
    await text.open(1);
    let [saved, lost] = [0, 0];
    for (let round = 0; round < rounds; round++) {
      const stop = text.type();
      const kept = await killed(text);
      await text.kill();
      stop();
      saved = sum(kept);
      lost += await text.lost(1, kept);
      await text.restart();
      await text.agree(1);
    }
    return { counted: rounds, saved, lost };
  } finally {
    await text.close();
  }
}

/** Resolves, having killed the server in the same turn, when the pages have been told so often that something is saved. */
async function heardTimes(text: KilledText, times: number): Promise<void> {
  let left = times;
  await new Promise<void>((resolve) => {
    for (const page of text.pages) {
      page.onStored = () => {
        left -= 1;
        if (left !== 0) return;
        text.served.child.kill('SIGKILL');
        resolve();
      };
    }
  });
}

/** Resolves, having killed the server in the same turn, when pages have got so many updates of others. */
async function sawTimes(text: KilledText, times: number): Promise<void> {
  let left = times;
  await new Promise<void>((resolve) => {
    for (const { doc, provider } of text.pages) {
      const saw = (_update: Uint8Array, origin: unknown) => {
        if (origin !== provider) return;
        left -= 1;
        if (left !== 0) return;
        text.served.child.kill('SIGKILL');
        resolve();
      };
      doc.on('update', saw);
    }
  });
}

/** kill -9 between the cut of a text and the event that records it. */
export async function killAfterCut(rounds: number): Promise<Rounds> {
  const text = await KilledText.begin({ SLOW_COMMIT_MS: '30' });
  let [counted, saved, lost] = [0, 0, 0];
  try {
    for (let epoch = 1; counted < rounds && epoch <= 3 * rounds; epoch++) {
      await text.open(epoch);
      const stop = text.type();
      await heardSome(text);
      const promised = await killAtCut(text, epoch);
      stop();
      if (!(await isRecorded(text, epoch))) counted += 1;
      saved = sum(promised);
      lost += await text.lost(epoch, promised);
      await text.restart();
      await completed(text, epoch);
    }
    return { counted, saved, lost };
  } finally {
    await text.close();
  }
}

/** Resolves when each page has been told that something it has typed meanwhile is saved. */
async function heardSome(text: KilledText): Promise<void> {
  const before = text.promised;
  const isMore = ([client, clock]: readonly [number, number]) => clock > (before.get(client) ?? 0);
  await until(() => [...text.promised].every(isMore));
}

async function killAtCut(text: KilledText, epoch: number): Promise<ReadonlyMap<number, number>> {
  const { served, begun } = text;
  const clerk = await clerkOf(served.url);
  clerk.meeting = begun.meeting;
  const database = new DatabaseSync(databaseOf(text), {
    readOnly: true,
  });
  const cut = database.prepare('SELECT 1 FROM document_cut WHERE document = ?');
  await must(clerk, { type: 'drafts/freeze-draft', draft: begun.draft });
  while (cut.get(text.document(epoch)) === undefined)
    await new Promise((resolve) => setImmediate(resolve));
  served.child.kill('SIGKILL');
  const { promised } = text;
  database.close();
  await text.kill();
  clerk.close();
  return promised;
}

async function isRecorded(text: KilledText, epoch: number): Promise<boolean> {
  const database = new DatabaseSync(databaseOf(text));
  const events = database
    .prepare(`SELECT data FROM event WHERE type = 'drafts/version-frozen'`)
    .all();
  database.close();
  return events.length === epoch;
}

/** The server that has been started again records exactly the cut that was kept, and the text goes on from it. */
async function completed(text: KilledText, epoch: number): Promise<void> {
  const { served, begun } = text;
  const clerk = await clerkOf(served.url);
  for (;;) {
    const draft = getIn((await stateOf(clerk, begun.meeting)).drafts.drafts, begun.draft);
    if (draft?.status !== 'frozen') {
      await new Promise((resolve) => setTimeout(resolve, 5));
      continue;
    }
    const database = new DatabaseSync(databaseOf(text), { readOnly: true });
    const row = database
      .prepare('SELECT hash, content FROM document_cut WHERE document = ?')
      .get(text.document(epoch));
    database.close();
    const hash = createHash('sha256').update(String(row?.['content'])).digest('hex');
    if (draft.versions.at(-1)?.hash !== hash || row?.['hash'] !== hash)
      throw new Error('What was recorded is not what was cut');
    await must(clerk, { type: 'drafts/reopen-draft', draft: begun.draft });
    clerk.close();
    return;
  }
}
