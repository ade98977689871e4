import type { SeatId } from '@haoshangliang/shared/kernel';
import { useTranslation } from 'react-i18next';
import { useName } from '../../../sync/use-meeting.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** Before anything is entered: whose ballot, cast on a phone, this would replace. */
export function ReplacedWords({ of }: { readonly of: SeatId | null }) {
  const { t } = useTranslation('votes-staff');
  const name = useName(of);
  return of === null ? null : (
    <Notice kind="warn">{t('entry.replaces', { name: name ?? '' })}</Notice>
  );
}
