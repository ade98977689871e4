import * as Y from 'yjs';
import { element, forge, fragmentOf, syncFrame, words } from '../frames.ts';
import { type Attack, mark } from './attack.ts';

const paragraph = (doc: Y.Doc) => fragmentOf(doc).push([element('paragraph', words(mark))]);

export const rights: readonly Attack[] = [
  {
    name: 'an edit by somebody who only reads',
    as: 'reader',
    does: ({ intruder }) => intruder.line.say(forge(intruder.doc, intruder.client, paragraph)),
    ends: [4403],
  },
  {
    name: 'the same as a first sync',
    as: 'reader',
    does: ({ intruder }) => {
      const doc = new Y.Doc();
      paragraph(doc);
      intruder.line.say(syncFrame(1, Y.encodeStateAsUpdate(doc)));
    },
    ends: [4403],
  },
  {
    name: 'an edit after the right has been taken away',
    does: async ({ stage, intruder, who }) => {
      const edit = forge(intruder.doc, intruder.client, paragraph);
      await stage.dismiss(who);
      intruder.line.say(edit);
    },
    ends: [4403],
  },
  {
    name: 'edits without a pause while the right is being taken away',
    does: async ({ stage, intruder, who }) => {
      const gone = stage.dismiss(who);
      const nothing = syncFrame(2, new Uint8Array([0, 0]));
      for (let i = 0; i < 200; i++) intruder.line.say(nothing);
      await gone;
      intruder.line.say(forge(intruder.doc, intruder.client, paragraph));
    },
    ends: [4403],
  },
];
