import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { meetingIdSchema } from '@haoshangliang/shared/wire';
import express from 'express';
import { afterEach, expect, test } from 'vitest';
import { TablesInMemory } from '../adapters/sqlite/tables-in-memory.ts';
import { createRateLimits, defaultLimits } from '../gateway/rate-limit.ts';
import { randomId } from '../meetings/random-id.ts';
import { mountCheck } from './check-page.ts';
import { createIssuedBook } from './issued-book.ts';

let server: Server;
const tables = new TablesInMemory();

afterEach(() => server.close());

async function listening(limits: { readonly checks: number; readonly checksFrom: number }) {
  const often = (points: number) => ({ points, duration: 3600 });
  const app = express();
  mountCheck(app, {
    issued: createIssuedBook(tables),
    limits: createRateLimits({
      ...defaultLimits,
      ...{ checks: often(limits.checks), checksFrom: often(limits.checksFrom) },
    }),
  });
  server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const meetings = [1, 2].map(() => meetingIdSchema.parse(randomId<'meeting'>()));
  /** What somebody at an address is answered about a paper of one of two meetings. */
  return async (localAddress: string, meeting = 0) => {
    const url = `http://127.0.0.1:${port}/k/${meetings[meeting]}/00000000`;
    const asked = get(url, { localAddress, agent: false });
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    answer.resume();
    return answer.statusCode;
  };
}

test('whoever tries one after another comes to a wall, and others check their paper all the same', async () => {
  const ask = await listening({ checks: 5, checksFrom: 3 });
  for (let i = 0; i < 3; i++) expect(await ask('127.0.0.1')).toBe(404);
  for (let i = 0; i < 20; i++) expect(await ask('127.0.0.1')).toBe(429);
  expect(await ask('127.0.0.1', 1)).toBe(429);
  expect(await ask('127.0.0.2')).toBe(404);
});

test('from however many addresses, of one meeting only so much is read and hashed', async () => {
  const ask = await listening({ checks: 5, checksFrom: 3 });
  const found = [];
  for (let i = 0; i < 8; i++) found.push(await ask(`127.0.0.${1 + i}`));
  expect(found).toEqual([404, 404, 404, 404, 404, 429, 429, 429]);
  expect(await ask('127.0.0.9', 1)).toBe(404);
});
