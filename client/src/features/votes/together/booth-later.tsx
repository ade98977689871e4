import { later } from '../../../ui/later.tsx';

const files = import.meta.glob<{ default: object }>('../../../i18n/*/votes-together.json');

// What is said where a ballot is not one person's own affair is fetched in votes that have such.
export const TogetherBooth = later(
  async () => (await import('./together-booth.tsx')).TogetherBooth,
  {
    words: ['votes-together'],
    files,
  },
);
