import { type ComponentProps, lazy, Suspense } from 'react';
import { loadWords } from '../../../i18n/start.ts';
import { Loading } from '../../../ui/loading.tsx';

// What seals a ballot is fetched when somebody is to vote in secret.
const Booth = lazy(async () => {
  const [{ SecretBooth }] = await Promise.all([
    import('./secret-booth.tsx'),
    loadWords(['votes-secret']),
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
