import * as Y from 'yjs';
import { bareRun, editFrame, syncFrame } from '../frames.ts';
import { until } from '../line.ts';
import { type Attack, malformed } from './attack.ts';

export const weight: readonly Attack[] = [
  {
    name: 'three thousand edits whose first is missing',
    does: ({ intruder }) => {
      for (let i = 1; i <= 3_000; i++) intruder.line.say(bareRun(intruder.client, i * 2, 1));
    },
    ends: [...malformed, 4429],
  },
  {
    name: 'runs that skip',
    does: ({ intruder }) => {
      for (let i = 0; i < 400; i++) intruder.line.say(bareRun(intruder.client, 0, 7, 'skip'));
    },
    ends: malformed,
  },
  {
    name: 'deletions of what does not exist',
    does: ({ intruder }) => {
      const deletions = editFrame(new Uint8Array([0, 1, 1, 1, 200, 1, 5]));
      for (let i = 0; i < 400; i++) intruder.line.say(deletions);
    },
    ends: malformed,
  },
  {
    name: 'one message of sixty million bytes',
    does: ({ intruder }) => intruder.line.say(new Uint8Array(60_000_000)),
    // What is too large is not read to its end, so the line may break before its code arrives.
    ends: [1009, 1006],
  },
  {
    name: 'a flood of messages',
    does: ({ intruder }) => {
      const nothing = editFrame(new Uint8Array([0, 0]));
      for (let i = 0; i < 4_000; i++) intruder.line.say(nothing);
    },
    ends: [4429],
  },
  {
    name: 'asking for the text again and again',
    does: ({ intruder }) => {
      for (let i = 0; i < 200; i++) intruder.line.say(syncFrame(0, new Uint8Array([0])));
    },
    ends: [4429],
  },
  {
    name: 'asking and never reading',
    does: async ({ intruder, victim, witness }) => {
      intruder.line.socket.pause();
      for (let i = 0; i < 50; i++) intruder.line.say(syncFrame(0, new Uint8Array([0])));
      const clock = victim.type('。');
      await until(() => witness.clockOf(victim.client) >= clock);
    },
    ends: null,
  },
  {
    name: 'typing and deleting without end',
    does: async ({ intruder }) => {
      const before = Y.encodeStateVector(intruder.doc);
      intruder.type('删');
      for (let i = 0; i < 300; i++) {
        intruder.type('写');
        const line = intruder.doc.getXmlFragment('text').toArray().at(-1) as Y.XmlElement;
        (line.get(0) as Y.XmlText).delete(0, 1);
      }
      intruder.line.say(syncFrame(1, Y.encodeStateAsUpdate(intruder.doc, before)));
      await intruder.saved();
    },
    ends: null,
  },
];
