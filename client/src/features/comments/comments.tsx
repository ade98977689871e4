import { later } from '../../ui/later.tsx';

const files = import.meta.glob<{ default: object }>('../../i18n/*/comments.json');

/** 批注 beside a text, for those who write it: few do, and they can begin before the comments are there. */
export const Comments = later(async () => (await import('./comments-beside.tsx')).CommentsBeside, {
  words: ['comments'],
  files,
});
