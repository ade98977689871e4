import type { BlockJson } from '@haoshangliang/shared/documents';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { BlockIds } from './block-ids.ts';
import { writeOwn } from './own-writing.ts';

const paragraph = (id: string, text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});

test('a block that is there gives way, but not to one that is only to come where there is none', () => {
  const fragment = new Y.Doc().getXmlFragment('text');
  const ids = new BlockIds(() => false);
  const put = (...puts: Parameters<typeof writeOwn>[1]['puts']) => {
    writeOwn(fragment, { puts, removes: [] }, ids);
    return fragment.toArray().map((block) => `${block}`.replace(/<[^>]*>/g, ''));
  };
  const [first, second] = ['0123456789', '1123456789'];
  expect(put({ block: paragraph(first, '散会。'), after: null })).toEqual(['散会。']);
  const edited = paragraph(first, '二十一点散会。');
  expect(put({ block: edited, after: null })).toEqual(['二十一点散会。']);
  const again = { block: paragraph(first, '散会。'), after: null, isOnlyNew: true } as const;
  const next = { block: paragraph(second, '签到。'), after: first, isOnlyNew: true } as const;
  expect(put(again, next)).toEqual(['二十一点散会。', '签到。']);
});
