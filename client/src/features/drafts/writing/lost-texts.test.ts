import 'fake-indexeddb/auto';
import type { DraftId } from '@haoshangliang/shared/features/drafts';
import { expect, it } from 'vitest';
import { hasLeftBehind } from '../left-behind.ts';
import { LostTexts } from './lost-texts.ts';
import { UnsentShelf } from './unsent-shelf.ts';

const draft = '04000000000000000000000001' as DraftId;
const colleague = { draft, writer: 'colleague' };
const clerk = { draft, writer: 'clerk' };

it('gives words back to whoever wrote them, over a reload, and to nobody else who uses the device', async () => {
  const lost = new LostTexts(new UnsentShelf());
  expect(await lost.keep(colleague, ['同事没交的话。'])).toBe(true);
  expect([hasLeftBehind(colleague), hasLeftBehind(clerk)]).toEqual([true, false]);
  const later = new LostTexts(new UnsentShelf());
  await later.recall(clerk);
  expect(later.isEmpty).toBe(true);
  await later.recall(colleague);
  expect(later.of(colleague)).toEqual(['同事没交的话。']);
  expect(later.of(clerk)).toBeUndefined();
  later.letGo(clerk);
  expect(hasLeftBehind(colleague)).toBe(true);
});

it('says when a device does not take them', async () => {
  const shelf = new UnsentShelf();
  const { indexedDB } = globalThis;
  Reflect.deleteProperty(globalThis, 'indexedDB');
  try {
    expect(await new LostTexts(shelf).keep(clerk, ['放不下的话。'])).toBe(false);
  } finally {
    globalThis.indexedDB = indexedDB;
  }
});
