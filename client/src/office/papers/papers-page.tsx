import { type OfficeInfo, officeApi, paperApi } from '@haoshangliang/shared/wire';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import { useAccount } from '../session/signed-in.tsx';
import { GivenNumbers } from './given-numbers.tsx';
import { SettingsForm } from './settings-form.tsx';

/** 文书设置: what the office prints on the papers that leave the house. */
export function PapersPage() {
  const { t } = useTranslation('papers');
  const { office } = useAccount();
  const [chosen, choose] = useState(office.id);
  const tree = useAsk(officeApi.listOffices, {});
  return (
    <Stack gap="loose">
      <h1>{t('title')}</h1>
      <p>{t('about')}</p>
      <Answered query={tree}>
        {({ offices }) =>
          offices.length < 2 ? null : (
            <SelectField
              label={t('office')}
              value={chosen}
              onChange={({ target }) =>
                choose(offices.find(({ id }) => id === target.value)?.id ?? office.id)
              }
            >
              {offices.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )
        }
      </Answered>
      <OfficePapers key={chosen} office={chosen} />
    </Stack>
  );
}

function OfficePapers({ office }: { readonly office: OfficeInfo['id'] }) {
  const { t } = useTranslation('papers');
  const papers = useAsk(paperApi.readPaperSettings, { office });
  return (
    <Answered query={papers}>
      {({ settings, given }) => (
        <>
          <SettingsForm office={office} settings={settings} />
          <Card title={t('given.title')}>
            <GivenNumbers given={given} />
          </Card>
        </>
      )}
    </Answered>
  );
}
