import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/choice.tsx';
import { ByCase } from './by-case.tsx';
import { ByTemplate } from './by-template.tsx';

type Way = 'template' | 'case';

/** A meeting in two minutes: from a template, or from a complete case. */
export function NewPage() {
  const { t } = useTranslation('meetings');
  const [way, setWay] = useState<Way>('template');
  return (
    <>
      <h1>{t('new.title')}</h1>
      <Choice<Way>
        legend={t('new.way')}
        beside
        options={[
          { value: 'template', label: t('new.byTemplate') },
          { value: 'case', label: t('new.byCase') },
        ]}
        chosen={way}
        onChoose={setWay}
      />
      {way === 'template' ? <ByTemplate /> : <ByCase />}
    </>
  );
}
