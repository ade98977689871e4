import type { Seat } from '@haoshangliang/shared/features/people';
import { expect, it } from 'vitest';
import { doublesIn } from './doubles.ts';

const line = (n: number, name: string, room: string | null, voter = true) => ({
  seat: { id: `${n}`, voter } as unknown as Seat,
  name,
  room,
});

it('finds voters of one name whom no door tells apart', () => {
  const lines = [
    line(1, '王兰', '101'),
    line(2, '王兰', '101'),
    line(3, '王兰', '302'),
    line(4, '李强', null),
    line(5, '李强', '201'),
    line(6, '赵甲', null),
    line(7, '赵甲', null, false),
    line(8, '', null),
    line(9, '', null),
  ];
  expect(doublesIn(lines)).toEqual(['1', '2', '4', '5']);
});
