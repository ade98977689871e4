import { later } from '../../../ui/later.tsx';

const files = import.meta.glob<{ default: object }>('../../../i18n/*/votes-secret.json');

// What seals a ballot is fetched when somebody is to vote in secret.
export const SecretBooth = later(async () => (await import('./secret-booth.tsx')).SecretBooth, {
  words: ['votes-secret'],
  files,
});
