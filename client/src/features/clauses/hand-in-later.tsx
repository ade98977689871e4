import { type ComponentProps, lazy } from 'react';
import { loadWords } from '../../i18n/start.ts';
import { useMeeting } from '../../sync/use-meeting.tsx';

const words = import.meta.glob<{ default: object }>('../../i18n/*/clauses.json');

const Offer = lazy(async () => {
  const [{ HandIn: Loaded }] = await Promise.all([
    import('./hand-in.tsx'),
    loadWords(['clauses'], words),
  ]);
  return { default: Loaded };
});

/** As soon as there are clauses to which anything could be proposed. */
export function HandIn(props: ComponentProps<typeof Offer>) {
  const has = useMeeting(({ clauses }) => clauses.orders[props.draft.id] !== undefined);
  return has ? <Offer {...props} /> : null;
}
