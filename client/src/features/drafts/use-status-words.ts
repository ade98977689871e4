import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useTranslation } from 'react-i18next';

/** How far a draft is, in words. */
export function useStatusWords(): (draft: Draft) => string {
  const { t } = useTranslation('drafts');
  return ({ status, versions }) => {
    const version = versions.length;
    if (status === 'writing' && version > 0) return t('status.reopened', { version });
    if (status === 'cutting') return t('status.cutting', { version: version + 1 });
    return t(`status.${status}`, { version });
  };
}
