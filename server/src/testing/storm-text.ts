import { join } from 'node:path';
import { type Draft, documentName } from '@haoshangliang/shared/features/drafts';
import { type Id, valuesOf } from '@haoshangliang/shared/kernel';
import type { MeetingId } from '@haoshangliang/shared/wire';
import * as Y from 'yjs';
import { openSqliteStorage } from '../adapters/sqlite/sqlite-storage.ts';
import { randomId } from '../meetings/random-id.ts';
import type { DeviceId } from '../meetings/standing.ts';
import { addItem, plan } from './hall.ts';
import type { Person } from './person.ts';
import { connectAll } from './storm.ts';

/** A meeting on a server that is going to be killed, with a text. */
export interface Begun {
  readonly meeting: MeetingId;
  readonly draft: Draft['id'];
  readonly document: string;
  readonly item: Id<'agenda-item'>;
}

const draft = {
  type: 'drafts/create-draft',
  kind: 'consensus',
  item: null,
  title: '协商意见稿',
  readers: 'participants',
};

export async function begin(url: string): Promise<Begun> {
  const meeting = randomId<'meeting'>() as unknown as MeetingId;
  const clerk = await clerkOf(url);
  clerk.meeting = meeting;
  for (const body of [plan, { type: 'life/open-meeting' }, addItem('一'), draft])
    await must(clerk, body);
  const [made] = valuesOf((await stateOf(clerk, meeting)).drafts.drafts);
  const [item] = (await stateOf(clerk, meeting)).agenda.order;
  clerk.close();
  if (made === undefined || item === undefined) throw new Error('Nothing was made');
  return { meeting, item, draft: made.id, document: documentName(made.id, 1) };
}

export async function clerkOf(url: string): Promise<Person> {
  const [clerk] = await connectAll(url, [randomId<'device'>() as DeviceId]);
  if (clerk === undefined) throw new Error('Nobody came');
  return clerk;
}

export async function must(
  clerk: Person,
  body: { readonly type: string; readonly [field: string]: unknown },
): Promise<void> {
  const answer = await clerk.send(body);
  if (!answer.ok) throw new Error(`${body.type}: ${JSON.stringify(answer)}`);
}

export async function stateOf(clerk: Person, meeting: MeetingId) {
  await clerk.join(meeting);
  if (clerk.state === null) throw new Error('There is no state');
  return clerk.state;
}

/** What lies in the database of a server that has ended. */
export async function docOnDisk(home: string, document: string): Promise<Y.Doc> {
  const storage = await openSqliteStorage({ directory: join(home, 'data') });
  const stored = await storage.documents.load(document);
  await storage.close();
  const doc = new Y.Doc();
  if (stored?.state != null) Y.applyUpdate(doc, stored.state);
  for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}
