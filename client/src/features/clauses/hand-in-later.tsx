import type { ComponentProps } from 'react';
import { useMeeting } from '../../sync/use-meeting.tsx';
import { later } from '../../ui/later.tsx';

const files = import.meta.glob<{ default: object }>('../../i18n/*/clauses.json');

const Offer = later(async () => (await import('./hand-in.tsx')).HandIn, {
  words: ['clauses'],
  files,
  meanwhile: null,
});

/** As soon as there are clauses to which anything could be proposed. */
export function HandIn(props: ComponentProps<typeof Offer>) {
  const has = useMeeting(({ clauses }) => clauses.orders[props.draft.id] !== undefined);
  return has ? <Offer {...props} /> : null;
}
