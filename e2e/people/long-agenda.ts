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
async function addThem({ meeting, entries }: More): Promise<void> {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  const newId = () =>
    [...crypto.getRandomValues(new Uint8Array(26))].map((byte) => letters[byte % 32]).join('');
  const url = `${location.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  const socket = new WebSocket(url);
  const heard = (start: string, times = 1) =>
    new Promise<void>((resolve) => {
      let left = times;
      socket.addEventListener('message', ({ data }) => {
        if (`${data}`.startsWith(start)) left -= 1;
        if (left === 0) resolve();
      });
    });
  const ask = (id: number, name: string, request: object) =>
    socket.send(`42${id}${JSON.stringify([name, request])}`);
  await heard('0');
  const connected = heard('40');
  socket.send('40');
  await connected;
  const joined = heard('430');
  ask(0, 'join', { protocol: 3, meeting, since: null, viewerKey: null });
  await joined;
  const answered = heard('43', entries);
  for (let number = 101; number <= 100 + entries; number += 1) {
    const item = { parent: null, title: `第${number}项`, kind: 'discussion', minutes: 5 };
    const body = { type: 'agenda/add-item', ...item };
    ask(number, 'command', { meeting, id: newId(), seat: null, madeAt: Date.now(), body });
  }
  await answered;
  socket.close();
}
