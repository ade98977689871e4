import { expect, test } from 'vitest';
import { unreachable } from './unreachable.ts';

test('what no type admits is said aloud', () => {
  expect(() => unreachable({ type: 'agenda/later' } as never)).toThrow(
    'Unexpected value: {"type":"agenda/later"}',
  );
});
