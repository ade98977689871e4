import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

const words = import.meta.glob<{ default: object }>('../../../i18n/*/votes-secret.json');

// What seals a ballot is fetched when somebody is to vote in secret.
const Booth = lazy(async () => {
  const [{ SecretBooth }] = await Promise.all([
    import('./secret-booth.tsx'),
    loadWords(['votes-secret'], words),
  ]);
  return { default: SecretBooth };
});

export function SecretBooth(props: ComponentProps<typeof Booth>) {
  return (
    <Suspense fallback={<Loading />}>
      <Booth {...props} />
    </Suspense>
  );
}
