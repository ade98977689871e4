import type { ItemId } from '@haoshangliang/shared/features/agenda';
import { useTranslation } from 'react-i18next';
import { useOutline } from '../../../outline/index.ts';
import { SelectField } from '../../../ui/field.tsx';
import { usePlaceWords } from '../use-place-words.ts';

interface PlaceFieldProps {
  readonly item: ItemId | null;
  readonly onChange: (item: ItemId | null) => void;
}

/** The item a material belongs to, or the meeting as a whole. */
export function PlaceField({ item, onChange }: PlaceFieldProps) {
  const { t } = useTranslation('materials-staff');
  const { rows } = useOutline();
  const wordsOf = usePlaceWords();
  return (
    <SelectField
      label={t('add.place')}
      value={item ?? ''}
      onChange={({ target }) =>
        onChange(rows.find((row) => row.item.id === target.value)?.item.id ?? null)
      }
    >
      <option value="">{wordsOf(null)}</option>
      {rows.map((row) => (
        <option key={row.item.id} value={row.item.id}>
          {wordsOf(row.item.id)}
        </option>
      ))}
    </SelectField>
  );
}
