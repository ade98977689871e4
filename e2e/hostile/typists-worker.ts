import { parentPort, workerData } from 'node:worker_threads';
import type { Coming, Desk } from './line.ts';
import { Typists } from './typists.ts';

// In a thread of its own, so that making the attacks does not hold up those whose pace is measured.
const { desk, people } = workerData as { desk: Desk; people: Coming[] };
const typists = await Typists.come(desk, people);

parentPort?.on('message', (message: 'begin' | 'end' | 'leave') => {
  if (message === 'begin') typists.begin();
  if (message === 'end') parentPort?.postMessage(typists.end());
  if (message === 'leave') {
    typists.leave();
    parentPort?.close();
  }
});
parentPort?.postMessage('there');
