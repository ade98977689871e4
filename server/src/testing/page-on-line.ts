import * as Y from 'yjs';
import { readFrame } from '../documents/frames.ts';
import type { Line } from '../documents/member.ts';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId } from '../meetings/standing.ts';
import { editFrame } from './intruder.ts';

/** A page on a line whose reading the test holds. */
export class PageOnLine implements Line {
  readonly doc = new Y.Doc();
  readonly device = randomId<'device'>() as DeviceId;
  frames = 0;
  edits = 0;
  waiting = 0;
  closedWith: number | null = null;

  send(frame: Uint8Array): void {
    this.frames += 1;
    if (frame[0] !== 0) return;
    const read = readFrame(frame);
    if (read.kind !== 'edit') return;
    this.edits += 1;
    Y.applyUpdate(this.doc, read.update, 'server');
  }

  close(code: number): void {
    this.closedWith = code;
  }

  get text(): string {
    return this.doc.getXmlFragment('text').toString();
  }

  /** An edit, as it would be sent. */
  edit(words: string): Uint8Array {
    const before = Y.encodeStateVector(this.doc);
    const block = new Y.XmlElement('paragraph');
    block.insert(0, [new Y.XmlText(words)]);
    this.doc.getXmlFragment('text').push([block]);
    return editFrame(Y.encodeStateAsUpdate(this.doc, before));
  }
}
