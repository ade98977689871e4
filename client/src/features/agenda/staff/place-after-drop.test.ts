import type { AgendaItem, ItemId } from '@haoshangliang/shared/features/agenda';
import { describe, expect, it } from 'vitest';
import type { OutlineRow } from '../../../outline/index.ts';
import { readItemForm } from './item-form.ts';
import { placeAfterDrop } from './place-after-drop.ts';

const row = (id: string, parent: string | null, place: number): OutlineRow => ({
  item: { id, parent } as AgendaItem,
  number: '',
  level: parent === null ? 1 : 2,
  place,
  last: false,
  heading: false,
});

const rows = [
  row('a', null, 0),
  row('b', null, 1),
  row('b1', 'b', 0),
  row('b2', 'b', 1),
  row('c', null, 2),
];
const drop = (id: string, target: string, after: boolean) =>
  placeAfterDrop(rows, { id, target, after });

describe('placeAfterDrop', () => {
  it('counts the place as it is once the item has left its own', () => {
    expect(drop('a', 'b', true)).toBe(1);
    expect(drop('a', 'b', false)).toBe(0);
    expect(drop('c', 'a', false)).toBe(0);
    expect(drop('c', 'a', true)).toBe(1);
    expect(drop('b2', 'b1', false)).toBe(0);
  });

  it('puts a main item dropped among sub-items behind their parent', () => {
    expect(drop('a', 'b1', false)).toBe(1);
    expect(drop('a', 'b2', true)).toBe(1);
  });

  it('never lets an item change its parent', () => {
    expect(drop('b1', 'c', true)).toBeNull();
    expect(drop('b1', 'b', true)).toBeNull();
    expect(drop('a', 'gone' satisfies string as ItemId, true)).toBeNull();
  });
});

describe('readItemForm', () => {
  const form = (title: string, minutes: string) => readItemForm({ title, kind: 'expert', minutes });

  it('reads full-width digits, and nothing as no time', () => {
    expect(form(' 两种井道方案 ', '３０')).toMatchObject({
      value: { title: '两种井道方案', minutes: 30 },
    });
    expect(form('讨论', ' ')).toMatchObject({ value: { minutes: null } });
  });

  it('names what is wrong', () => {
    expect(form('  ', '5').wrong).toBe('title');
    expect(form('长'.repeat(121), '').wrong).toBe('title');
    for (const minutes of ['0', '481', '1.5', '-3', '五', '1e2']) {
      expect(form('讨论', minutes).wrong).toBe('minutes');
    }
  });
});
