import { randomInt } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { schemaVersion } from '@haoshangliang/shared/documents';
import { type Running, startProgram } from '../child.ts';
import { command, joined, newId } from '../meeting.ts';
import { RawClient } from '../raw-client.ts';
import type { Address } from './wire.ts';

export const sideNames = ['ours', 'ywss', 'hocuspocus'] as const;

export type SideName = (typeof sideNames)[number];

/** One of the servers that are compared, as a process of its own on a folder. */
export interface Side {
  start(home: string): Promise<Running>;
  /** Makes a new text; the address says how to get to it on a running server. */
  makeText(server: Running): Promise<(server: Running) => Address>;
  /** Bytes of everything it keeps. */
  bytes(home: string): Promise<number>;
}

const entryOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Before a hundred viewers an edit is a few milliseconds of work, of which watching the loop must not be a fifth. */
const calmly = { LOOP_RESOLUTION_MS: '10' };

const newDevice = () => `device=${newId()}`;

/** The product with doors that let everybody in and without limits on what one line may send. */
const ours: Side = {
  start: (home) =>
    startProgram({
      entry: entryOf('../../../server/dist/storm-server.js'),
      home,
      env: {
        HOST: '127.0.0.1',
        PORT: '0',
        DATA_DIR: join(home, 'data'),
        KEY_DIR: join(home, 'keys'),
        ...calmly,
        SLOW_COMMIT_MS: '0',
        OPEN_LINES: '1',
      },
      isReady: /port \d+\n/,
    }),
  makeText: async (server) => {
    const meeting = newId();
    const draft = await newDraft(server.url, meeting);
    return ({ url }) => ({
      dialect: 'y-websocket',
      document: `${draft}.1`,
      url: () =>
        `${url.replace('http', 'ws')}/collab/${draft}.1?meeting=${meeting}&schema=${schemaVersion}`,
      headers: () => ({ origin: url, cookie: newDevice() }),
    });
  },
  bytes: (home) => bytesIn(join(home, 'data')),
};

async function newDraft(url: string, meeting: string): Promise<string> {
  const line = await RawClient.open(url, newDevice());
  const plan = {
    type: 'life/plan-meeting',
    office: newId(),
    ...{ mark: 'real', level: 'community', sort: 'council', urgency: 'routine', mode: 'hybrid' },
    ...{ startsAt: 1_790_000_000_000, minutes: 120, title: '测量', place: '测量', field: '测量' },
    background: '',
  };
  const draft = {
    ...{ type: 'drafts/create-draft', kind: 'consensus', item: null },
    ...{ title: '协商意见稿', readers: 'participants' },
  };
  for (const body of [plan, { type: 'life/open-meeting' }, draft]) {
    const answer = (await line.ask('command', command(meeting, body))) as { ok: boolean };
    if (!answer.ok) throw new Error(`${body.type}: ${JSON.stringify(answer)}`);
  }
  const { state } = (await joined(line, meeting)) as {
    state: { drafts: { drafts: { buckets: Record<string, Record<string, unknown>> } } };
  };
  line.close();
  const [made] = Object.values(state.drafts.drafts.buckets).flatMap(Object.keys);
  if (made === undefined) throw new Error('There is no draft');
  return made;
}

function peer(name: 'ywss' | 'hocuspocus' | 'relay'): Side {
  const folder = (home: string) => join(home, 'peer');
  return {
    start: (home) =>
      startProgram({
        entry: entryOf(`./${name}-server.ts`),
        home,
        env: { ...calmly, PORT: '0', YPERSISTENCE: folder(home), PEER_DATA: folder(home) },
        isReady: /port \d+\n/,
      }),
    makeText: async () => {
      const document = `text-${randomInt(1e9)}`;
      return ({ url }) => ({
        dialect: name === 'hocuspocus' ? 'hocuspocus' : 'y-websocket',
        document,
        url: () => `${url.replace('http', 'ws')}/${name === 'hocuspocus' ? '' : document}`,
        headers: () => ({}),
      });
    },
    bytes: (home) => bytesIn(folder(home)),
  };
}

export const sides: Readonly<Record<SideName, Side>> = {
  ours,
  ywss: peer('ywss'),
  hocuspocus: peer('hocuspocus'),
};

/** Keeps nothing: it can only be shown a crowd. */
export const relay = peer('relay');

async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
