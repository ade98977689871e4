import type { AnswerOf, outsideApi } from '@haoshangliang/shared/wire';

export type OutsideText = AnswerOf<typeof outsideApi.readOutside>;
export type OutsideLine = OutsideText['lines'][number];
/** How often the document had what does not come along, or has been decided in it. */
export type Found = OutsideText['found'];

export const nothingFound: Found = {
  ...{ insertions: 0, deletions: 0, comments: 0, links: 0 },
  ...{ footnotes: 0, pictures: 0 },
};
