import { parentPort, workerData } from 'node:worker_threads';
import {
  fits,
  inListOrder,
  type Published,
  readSealedRow,
} from '@haoshangliang/shared/features/votes';
import { listHash, openBallot, trackerOf } from '@haoshangliang/shared/sealing';
import type { BoxToOpen, OpenedBox } from './opened-box.ts';

/** Opens a box. Who cast what is known here only, while one ballot is read, and leaves this thread in no form. */
async function opened(box: BoxToOpen): Promise<OpenedBox> {
  const { meeting, vote, method, privateKey, values } = box;
  const lines: Published[] = [];
  for (const value of values) {
    const { seat, sealed } = readSealedRow(value);
    const paper = await openBallot(privateKey, { meeting, vote, seat }, sealed);
    if (paper !== null && fits(method, paper.choice)) {
      lines.push({ tracker: trackerOf(vote, paper.random), choice: paper.choice });
    }
  }
  const list = inListOrder(lines);
  return { list, hash: listHash(vote, list) };
}

parentPort?.postMessage(await opened(workerData as BoxToOpen));
