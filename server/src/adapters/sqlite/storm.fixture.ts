import { writeSync } from 'node:fs';
import { hashEvent } from '../../ports/event-chain.ts';
import type { StoredEvent, StreamRef } from '../../ports/event-log.ts';
import { openSqliteStorage } from './sqlite-storage.ts';

// Run as a process of its own, to be killed: says on its standard output what it sends and what was acknowledged.
const [directory = '', streams = '0'] = process.argv.slice(2);
const storage = await openSqliteStorage({ directory });

/** How much of it could be written; none where the reader has to read first. */
function written(bytes: Buffer): number {
  try {
    return writeSync(1, bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    throw error;
  }
}

function say(word: string, id: string, seq: number): void {
  // Waits for a reader that is slow, as `process.stdout` does not: whatever happens next, this has been said.
  let rest = Buffer.from(`${word} ${id} ${seq}\n`);
  while (rest.length > 0) rest = rest.subarray(written(rest));
}

function eventAfter(stream: StreamRef, previous: { seq: number; hash: string }): StoredEvent {
  const seq = previous.seq + 1;
  const actor = { seat: null, account: null, for: null };
  const event = { seq, type: 'votes/ballot-cast', at: seq, actor, data: { vote: 'vote' } };
  const unhashed = { ...event, words: null, salt: null, wordsHash: null };
  return { ...unhashed, hash: hashEvent({ stream, previous: previous.hash, event: unhashed }) };
}

async function appendForEver(id: string): Promise<void> {
  let head = { seq: 0, hash: '' };
  const stream: StreamRef = { kind: 'meeting', id };
  for (;;) {
    const event = eventAfter(stream, head);
    const { seq } = event;
    say('sent', id, seq);
    const commandId = `${id}-${seq}`;
    await storage.events.append({
      stream,
      expected: head.seq,
      events: [event],
      answers: [{ sender: 'device', commandId, commandHash: commandId, seq, at: seq }],
      rows: [{ box: 'vote', key: `seat-${seq}`, value: 'c2VhbGVk' }],
      reactions: [],
    });
    say('acknowledged', id, seq);
    head = event;
  }
}

say('open', directory, 0);
for (let i = 0; i < Number(streams); i++) void appendForEver(`meeting-${i}`);
