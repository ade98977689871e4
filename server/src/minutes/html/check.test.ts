import { expect, test } from 'vitest';
import { liftMinutes } from '../../testing/lift-print.ts';
import type { Issued } from '../issued-book.ts';
import { checkPage } from './check.ts';

function issued(mark: 'real' | 'rehearsal'): Issued {
  const { frame, doc, tables, forms, sources } = liftMinutes(mark);
  const head = { seq: 9, hash: 'ab'.repeat(32) };
  const marks = frame.marks.filter((told) => told === '演练');
  const content = {
    version: 1 as const,
    head,
    frame: { ...frame, marks },
    doc,
    tables,
    forms,
    sources,
  };
  return { no: 1, seq: 9, hash: 'cd'.repeat(32), content };
}

test('minutes of a rehearsal are said to be of one, whatever the paper shows', () => {
  expect(checkPage(issued('rehearsal'), null)).toContain(
    '<p role="alert">请注意：这是演练，不是真实会议的纪要。</p>',
  );
  expect(checkPage(issued('real'), null)).not.toContain('role="alert"');
});
