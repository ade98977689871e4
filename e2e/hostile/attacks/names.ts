import * as Y from 'yjs';
import { bareRun, element, forge, fragmentOf, presenceFrame, syncFrame, words } from '../frames.ts';
import { until } from '../line.ts';
import type { Page } from '../page.ts';
import { type Attack, malformed, mark } from './attack.ts';

const paragraph = (doc: Y.Doc) => fragmentOf(doc).push([element('paragraph', words(mark))]);

/** What somebody who may write may write; only not under ever new ids. */
const allowed = (doc: Y.Doc) => fragmentOf(doc).push([element('paragraph', words('…'))]);

/** A client id of the text that is none of these pages' own: the server's, which wrote first. */
function serverClient(known: readonly Page[]): number {
  const own = new Set(known.map(({ client }) => client));
  const [page] = known;
  const first = fragmentOf(page?.doc ?? new Y.Doc()).get(0);
  const client = first instanceof Y.XmlElement ? first._item?.id.client : undefined;
  if (client === undefined || own.has(client))
    throw new Error('The first line is not the server’s');
  return client;
}

const ids: readonly Attack[] = [
  {
    name: 'a paragraph at the next clock of somebody who writes',
    does: ({ intruder, victim }) => intruder.line.say(forge(victim.doc, victim.client, paragraph)),
    ends: malformed,
  },
  {
    name: 'eleven bytes that silence somebody for good',
    does: ({ intruder, victim }) => intruder.line.say(bareRun(victim.client, victim.clock, 1e9)),
    ends: malformed,
  },
  {
    name: 'a run of a thousand million under its own id',
    does: ({ intruder }) => intruder.line.say(bareRun(intruder.client, intruder.clock, 1e9)),
    ends: malformed,
  },
  {
    name: 'an edit under an id of the server',
    does: ({ intruder, victim, witness }) => {
      const client = serverClient([witness, victim, intruder]);
      intruder.line.say(bareRun(client, witness.clockOf(client), 3));
    },
    ends: malformed,
  },
  {
    name: 'very many ids of its own',
    does: ({ intruder }) => {
      for (let i = 0; i < 40; i++) intruder.line.say(forge(intruder.doc, 1_000_000 + i, allowed));
    },
    ends: malformed,
  },
  {
    name: 'the whole text again, as if it were its own first sync',
    does: async ({ intruder, victim }) => {
      intruder.line.say(syncFrame(1, Y.encodeStateAsUpdate(victim.doc)));
    },
    ends: null,
  },
];

const cursor = JSON.stringify({ cursor: null, user: { name: mark, role: 'staff' } });

/** Says once more that somebody is there, and waits until another has heard it: what was said before has been dealt with. */
async function stillSeen(victim: Page, witness: Page): Promise<void> {
  victim.show();
  await until(() => (witness.presentSince.get(victim.client) ?? 0) >= victim.shown);
  if (JSON.stringify([...witness.present.values()]).includes(mark))
    throw new Error('Somebody appears under a name they made up');
}

const presence: readonly Attack[] = [
  {
    name: 'presence under the id of another, with a clock beyond all others',
    does: async ({ intruder, victim, witness }) => {
      intruder.line.say(presenceFrame(victim.client, 2 ** 40, cursor));
      intruder.line.say(presenceFrame(victim.client, 900, 'null'));
      await stillSeen(victim, witness);
    },
    ends: null,
  },
  {
    name: 'presence under a name it made up',
    does: async ({ intruder, victim, witness }) => {
      intruder.line.say(presenceFrame(intruder.client, 1, cursor));
      await until(() => witness.present.has(intruder.client));
      await stillSeen(victim, witness);
    },
    ends: null,
  },
  {
    name: 'presence of very many',
    does: async ({ intruder, victim, witness }) => {
      for (let i = 0; i < 100; i++) intruder.line.say(presenceFrame(2_000_000 + i, 1, cursor));
      await stillSeen(victim, witness);
      if (witness.present.size > 20) throw new Error('A crowd that is not there is shown');
    },
    ends: null,
  },
];

export const names: readonly Attack[] = [...ids, ...presence];
