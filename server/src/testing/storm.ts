import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CommandId } from '@haoshangliang/shared/kernel';
import type { CommandAnswer, MeetingId } from '@haoshangliang/shared/wire';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId } from '../meetings/standing.ts';
import { Person } from './person.ts';

const entry = fileURLToPath(new URL('../../dist/storm-server.js', import.meta.url));

export interface Served {
  readonly child: ChildProcess;
  readonly url: string;
}

export async function serve(home: string, more: NodeJS.ProcessEnv = {}): Promise<Served> {
  const places = { DATA_DIR: join(home, 'data'), KEY_DIR: join(home, 'keys') };
  const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, ...places, PORT: '0', HOST: '127.0.0.1', ...more };
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface(child.stdout)) {
    const port = /^port (\d+)$/.exec(line)?.[1];
    if (port !== undefined) return { child, url: `http://127.0.0.1:${port}` };
  }
  throw new Error('the server did not start');
}

export async function end(
  { child }: Served,
  signal: 'SIGKILL' | 'SIGTERM',
): Promise<number | null> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}

export interface Sent {
  readonly id: CommandId;
  readonly sender: DeviceId;
  readonly madeAt: number;
  readonly body: { readonly type: string };
  answer: CommandAnswer | null;
}

/** Sends a command and notes its answer, if one comes before the line breaks. */
export function send(person: Person, meeting: MeetingId, sent: Sent): Promise<void> {
  const { id, madeAt, body } = sent;
  const request = { meeting, id, seat: null, madeAt, body };
  return new Promise((resolve) => {
    const broken = () => resolve();
    person.socket.once('disconnect', broken);
    person.socket.emit('command', request, (answer: CommandAnswer) => {
      sent.answer = answer;
      person.socket.off('disconnect', broken);
      resolve();
    });
  });
}

/** Devices that send without waiting for answers, until the line breaks. Each command leaves its own mark. */
export class Storm {
  readonly sent: Sent[] = [];
  readonly #people: Person[];
  readonly #meeting: MeetingId;
  readonly #bodyFor: (mark: string) => Sent['body'];

  constructor(people: Person[], meeting: MeetingId, bodyFor: (mark: string) => Sent['body']) {
    this.#people = people;
    this.#meeting = meeting;
    this.#bodyFor = bodyFor;
  }

  get answered(): number {
    return this.sent.filter(({ answer }) => answer !== null).length;
  }

  /** `depth`: how many commands each device has under way. Resolves when all lines are broken. */
  async rage(depth: number): Promise<void> {
    const lines = this.#people.flatMap((person) =>
      Array.from({ length: depth }, () => this.#goOn(person)),
    );
    await Promise.all(lines);
  }

  async #goOn(person: Person): Promise<void> {
    while (person.socket.connected) {
      const id = randomId<'command'>();
      const sent: Sent = {
        id,
        sender: person.device,
        madeAt: Date.now(),
        body: this.#bodyFor(id),
        answer: null,
      };
      this.sent.push(sent);
      await send(person, this.#meeting, sent);
    }
  }
}

export function connectAll(url: string, devices: readonly DeviceId[]): Promise<Person[]> {
  return Promise.all(devices.map((device) => new Person(url, device).connect()));
}
