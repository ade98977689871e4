import type { Refusal } from '@haoshangliang/shared/wire';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalWords } from '../i18n/refusal-words.ts';

/** Fields a form may have that a refusal of the server can be about. */
type Field = 'office' | 'name' | 'login' | 'password';

/**
 * Shows a refusal at the field it is about. `about` says which field a place in the body (`account.login`) or a code is
 * about; what no field answers for is left for the form's own notice.
 */
export function useFieldErrors(
  refusal: Refusal | null,
  about: Readonly<Partial<Record<string, Field>>>,
) {
  const { t } = useTranslation('office');
  const field = refusal === null ? null : (about[placeOf(refusal)] ?? null);
  useEffect(() => {
    if (refusal === null || field === null) return;
    document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }, [refusal, field]);
  return {
    /** Of the whole form. */
    rest: field === null ? refusal : null,
    errorOf: (name: Field): string | false => {
      if (refusal === null || field !== name) return false;
      return refusal.code === 'malformed' ? t(`wrong.${name}`) : refusalWords(refusal);
    },
  };
}

function placeOf({ code, detail }: Refusal): string {
  return code === 'malformed' ? `${detail?.['at'] ?? ''}` : code;
}
