import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { chooseLanguage, currentLanguage } from './language.ts';

/** One press to the other language, named in that language. */
export function LanguageSwitch() {
  const { t } = useTranslation('ui');
  const other = currentLanguage() === 'en' ? 'zh-CN' : 'en';
  return (
    <Button look="quiet" small lang={other} onClick={() => void chooseLanguage(other)}>
      {t('otherLanguage')}
    </Button>
  );
}
