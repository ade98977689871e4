import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const example = join(import.meta.dirname, '../../cases/canghoujie_elevator.json');

/** The lift case with an agenda of so many entries, as a file to be opened. */
export async function caseWith(entries: number) {
  const content: object = JSON.parse(await readFile(example, 'utf8'));
  const agenda = Array.from({ length: entries }, (_, index) => ({
    no: index + 1,
    type: 'discussion',
    title: `第${index + 1}项`,
    minutes: 5,
  }));
  const buffer = Buffer.from(JSON.stringify({ ...content, agenda }));
  return { name: 'long.json', mimeType: 'application/json', buffer };
}

interface More {
  readonly meeting: string;
  readonly entries: number;
}

/** Adds entries as quickly as the line takes them; the meeting's page is open. */
export async function addItems(page: Page, entries: number): Promise<void> {
  const meeting = new URL(page.url()).pathname.split('/')[3] ?? '';
  await page.evaluate(addThem, { meeting, entries });
}

/** Runs in the page: the meeting's socket, spoken without a library (Engine.IO 4, Socket.IO 5). */
function addThem({ meeting, entries }: More): Promise<void> {
  const random = () => {
    const letters = '0123456789abcdefghjkmnpqrstvwxyz';
    const bytes = crypto.getRandomValues(new Uint8Array(26));
    return [...bytes].map((byte) => letters[byte % 32]).join('');
  };
  const socket = new WebSocket(`${location.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`);
  const ask = (id: number, name: string, request: object) =>
    socket.send(`42${id}${JSON.stringify([name, request])}`);
  const add = (number: number) => {
    const body = { type: 'agenda/add-item', parent: null, title: `第${number}项`, kind: 'discussion', minutes: 5 };
    ask(number, 'command', { meeting, id: random(), seat: null, madeAt: Date.now(), body });
  };
  return new Promise((resolve, reject) => {
    let answered = 0;
    socket.onmessage = ({ data }: MessageEvent<string>) => {
      if (data.startsWith('0')) socket.send('40');
      if (data.startsWith('2')) socket.send('3');
      if (data.startsWith('40')) ask(0, 'join', { protocol: 1, meeting, since: null, viewerKey: null });
      if (data.startsWith('430')) for (let n = 1; n <= entries; n += 1) add(n + 100);
      else if (data.startsWith('43')) {
        if (!data.includes('"ok":true')) reject(new Error(data));
        answered += 1;
        if (answered === entries) resolve(socket.close());
      }
    };
  });
}
