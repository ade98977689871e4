import type { ComponentProps } from 'react';
import { HandIn as Offer } from '../../features/clauses/index.ts';
import { textTools } from '../../features/drafts/index.ts';

/** What somebody wrote and did not get into the text becomes 修改建议. */
export function HandIn(props: Omit<ComponentProps<typeof Offer>, 'useBlocks'>) {
  return <Offer {...props} useBlocks={textTools.useBlocks} />;
}
