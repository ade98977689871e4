import type { ComponentProps } from 'react';
import { HandInFor } from '../../features/clauses/staff/index.ts';
import { textTools } from '../../features/drafts/index.ts';

/** What somebody wrote and did not get into the text becomes 修改建议 of a person on the roster. */
export function HandIn(props: Omit<ComponentProps<typeof HandInFor>, 'useBlocks'>) {
  return <HandInFor {...props} useBlocks={textTools.useBlocks} />;
}
