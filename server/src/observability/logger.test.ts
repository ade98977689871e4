import { unreachable } from '@haoshangliang/shared/kernel';
import { expect, test } from 'vitest';
import { StorageFault } from '../ports/faults.ts';
import { createLogger } from './logger.ts';

function logged(error: unknown): Record<string, unknown> {
  const lines: string[] = [];
  createLogger('info', { write: (line) => lines.push(line) }).error({ err: error }, 'failed');
  return JSON.parse(lines.join('')) as Record<string, unknown>;
}

function caught(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}

test('an error that quotes what somebody wrote is logged without it', () => {
  const words = '老李说电梯太吵';
  const errors = [
    caught(() => unreachable({ type: 'x', title: words } as never)),
    caught(() => JSON.parse(words)),
    Object.assign(new Error('a\n    over two lines'), { message: words }),
    words,
  ];
  for (const error of errors) {
    expect(error).toBeDefined();
    expect(JSON.stringify(logged(error))).not.toContain('老李');
  }
});

test('where it arose and what the machine says of it is logged', () => {
  const { err } = logged(new StorageFault('disk-full', 'database or disk is full'));
  expect(err).toMatchObject({
    type: 'StorageFault',
    code: 'disk-full',
    message: 'database or disk is full',
    at: expect.arrayContaining([expect.stringContaining('logger.test.ts')]),
  });
});
