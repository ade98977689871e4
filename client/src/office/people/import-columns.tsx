import {
  type InputOf,
  type RosterField,
  type RosterPreview,
  type rosterApi,
  rosterFields,
} from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { Check, SelectField } from '../../ui/field.tsx';
import { Stack } from '../../ui/layout.tsx';
import styles from './people.module.css';

export type Reading = Omit<InputOf<typeof rosterApi.previewRoster>, 'meeting' | 'list'>;

interface ColumnsProps {
  readonly preview: RosterPreview;
  readonly understand: (change: Partial<Reading>) => void;
}

/** How the list was understood, to be changed; folded away where the name was found, for most lists are right. */
export function ImportColumns({ preview, understand }: ColumnsProps) {
  const { t } = useTranslation('people');
  const { reading } = preview;
  return (
    <details open={!reading.columns.includes('name')}>
      <summary>{t('import.columns')}</summary>
      <Stack>
        <Columns preview={preview} understand={understand} />
        <Check
          checked={reading.voter}
          onChange={({ target }) => understand({ voter: target.checked })}
        >
          {t('import.voter')}
        </Check>
      </Stack>
    </details>
  );
}

function Columns({ preview: { head, reading }, understand }: ColumnsProps) {
  const { t } = useTranslation('people');
  const choose = (index: number, value: string) => {
    const field = rosterFields.find((one) => one === value) ?? null;
    understand({ columns: reading.columns.map((one, at) => (at === index ? field : one)) });
  };
  const shown = ['name', 'masked', 'room'] as const;
  return (
    <div className={styles.two}>
      {reading.columns.map((field, index) => (
        <SelectField
          // A column is its place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          key={index}
          label={t('import.column', {
            no: index + 1,
            // What the list calls it, or what stands in it where it has no headings.
            sample: head[Math.max(0, reading.firstRow - 2)]?.[index] ?? '',
          })}
          value={field ?? ''}
          onChange={({ target }) => choose(index, target.value)}
        >
          <option value="">{t('import.ignore')}</option>
          {rosterFields.map((one: RosterField) => (
            <option key={one} value={one}>
              {t(`import.field.${one}`)}
            </option>
          ))}
        </SelectField>
      ))}
      <SelectField
        label={t('import.display')}
        value={reading.display}
        onChange={({ target }) =>
          understand({ display: shown.find((one) => one === target.value) ?? 'name' })
        }
      >
        {shown.map((one) => (
          <option key={one} value={one}>
            {t(`import.displayAs.${one}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
