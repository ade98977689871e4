import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readSealedRow } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { openBallot } from '@haoshangliang/shared/sealing';
import canonicalize from 'canonicalize';
import { databasePath } from '../adapters/sqlite/open-for-writing.ts';

/** Everything that an attacker has got hold of, and what they know from the hall: who sits where, and what could be chosen. */
export interface Loot {
  /** The server's folder, with database, write-ahead log, copies and keys. */
  readonly home: string;
  readonly meeting: string;
  readonly vote: string;
  readonly seats: readonly SeatId[];
  readonly options: number;
  /** Log lines of the server. */
  readonly logged: readonly string[];
  /** Messages to people who looked on. */
  readonly heard: readonly string[];
}

/** Who chose what, as one way of attack has it; empty where it comes to nothing. */
export type Joined = ReadonlyMap<SeatId, number>;

const choiceIn = (text: string) => /"options":\[(\d+)\]/.exec(text)?.[1];

/** A text that names a single voter and a single choice says it all. */
function fromTexts({ seats }: Loot, texts: readonly string[]): Joined {
  const found = texts.flatMap((text) => {
    const named = seats.filter((seat) => text.includes(seat));
    const choice = choiceIn(text);
    const [seat] = named;
    return named.length === 1 && seat !== undefined && choice !== undefined
      ? [[seat, Number(choice)] as const]
      : [];
  });
  return new Map(found);
}

function withDatabase<T>(home: string, read: (database: DatabaseSync) => T): T {
  const database = new DatabaseSync(databasePath(join(home, 'data')), { readOnly: true });
  try {
    return read(database);
  } finally {
    database.close();
  }
}

type Columns = Readonly<Record<string, unknown>>;

const all = (home: string, sql: string): Columns[] =>
  withDatabase(home, (database) => database.prepare(sql).all() as Columns[]);

/** What a command was is kept as a hash: of few possible ones each can be tried. */
function byGuessing({ home, vote, seats, options }: Loot): Joined {
  const hashes = new Set(all(home, 'SELECT * FROM answer').map((row) => row['command_hash']));
  const found = new Map<SeatId, number>();
  for (const seat of seats) {
    for (let option = 0; option < options; option++) {
      const choice = { kind: 'options', options: [option] };
      const command = { type: 'votes/cast-ballot', vote, choice };
      const said = canonicalize({ seat, for: null, command }) ?? '';
      if (hashes.has(createHash('sha256').update(said, 'utf8').digest('hex'))) {
        found.set(seat, option);
      }
    }
  }
  return found;
}

/** Choices in the order in which they are kept, beside voters in the order in which they came. */
function byOrder({ home, vote }: Loot, came: readonly SeatId[]): Joined {
  const counted = all(home, "SELECT data FROM event WHERE type = 'votes/ballots-counted'");
  const list = counted.flatMap(({ data }) => {
    const event = JSON.parse(String(data)) as { vote: string; list: unknown[] };
    return event.vote === vote ? event.list : [];
  });
  return paired(
    came,
    list.map((line) => choiceIn(JSON.stringify(line))),
  );
}

/** As many voters as choices, one for one. */
export function paired(came: readonly SeatId[], choices: readonly (string | undefined)[]): Joined {
  if (came.length !== choices.length) return new Map();
  return new Map(came.map((seat, i) => [seat, Number(choices[i])]));
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Rows of sealed ballots, wherever they or their remains lie, opened with every key there is. */
async function byOpening({ home, meeting, vote, seats }: Loot): Promise<Joined> {
  const files = await filesBelow(home);
  const keys = files.filter((path) => path.startsWith(join(home, 'keys')));
  const texts = await Promise.all(
    files.map(async (path) => (await readFile(path)).toString('latin1')),
  );
  const rows = texts.flatMap((text) => text.match(/[0-9a-z]{26} [A-Za-z0-9+/]{406}==/g) ?? []);
  const found = new Map<SeatId, number>();
  for (const path of keys) {
    const key = new Uint8Array(await readFile(path)).subarray(0, 32);
    for (const { seat, sealed } of rows.map(readSealedRow)) {
      const paper = await openBallot(key, { meeting, vote, seat }, sealed);
      const choice = choiceIn(JSON.stringify(paper?.choice ?? null));
      if (choice !== undefined && seats.includes(seat)) found.set(seat, Number(choice));
    }
  }
  return found;
}

/** Everything that is tried; `came`: voters in the order in which the attacker saw them press. */
export async function attack(loot: Loot, came: readonly SeatId[]) {
  const events = all(loot.home, 'SELECT actor, data, words FROM event').map((row) =>
    JSON.stringify(row).replaceAll('\\', ''),
  );
  return {
    events: fromTexts(loot, events),
    logs: fromTexts(loot, loot.logged),
    messages: fromTexts(loot, loot.heard),
    guessing: byGuessing(loot),
    order: byOrder(loot, came),
    opening: await byOpening(loot),
  };
}
