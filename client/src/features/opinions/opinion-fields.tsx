import { maxLength } from '@haoshangliang/shared/features/opinions';
import { useTranslation } from 'react-i18next';
import { SelectField, TextArea } from '../../ui/field.tsx';
import type { OpinionDraft } from './opinion-draft.ts';
import { StanceChoice } from './stance.tsx';
import type { Items } from './use-items.ts';

export type Wrong = 'item' | 'stance' | 'text' | null;

interface OpinionFieldsProps {
  readonly draft: OpinionDraft;
  readonly onChange: (draft: OpinionDraft) => void;
  readonly wrong: Wrong;
  /** Null where the item is settled. */
  readonly items: Items | null;
  /** Somebody writes for somebody else. */
  readonly forOther?: boolean;
}

/** Item, stance and words; what is missing is said at its place. */
export function OpinionFields(props: OpinionFieldsProps) {
  const { t } = useTranslation('opinions');
  const { draft, onChange, wrong, items, forOther = false } = props;
  const left = maxLength - draft.text.length;
  return (
    <>
      {items === null ? null : <ItemField {...{ draft, onChange, items }} />}
      <StanceChoice
        legend={t(forOther ? 'write.otherStance' : 'write.stance')}
        chosen={draft.stance}
        onChoose={(stance) => onChange({ ...draft, stance })}
        error={wrong === 'stance' ? t('write.stanceNeeded') : undefined}
      />
      <TextArea
        label={t(forOther ? 'write.otherText' : 'write.text')}
        hint={left < 200 || forOther ? t('write.left', { count: left }) : t('write.hint')}
        error={wrong === 'text' ? t('write.textNeeded') : undefined}
        rows={5}
        maxLength={maxLength}
        value={draft.text}
        onChange={({ target }) => onChange({ ...draft, text: target.value })}
      />
    </>
  );
}

function ItemField({
  draft,
  onChange,
  items,
}: Pick<OpinionFieldsProps, 'draft' | 'onChange'> & { readonly items: Items }) {
  const { t } = useTranslation('opinions');
  return (
    <SelectField
      label={t('write.item')}
      value={draft.item ?? ''}
      onChange={({ target }) => {
        const chosen = items.choices.find(({ id }) => id === target.value);
        onChange({ ...draft, item: chosen?.id ?? null });
      }}
    >
      {items.choices.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}

/** What keeps a draft from being handed in. */
export function wrongIn({ item, stance, text }: OpinionDraft): Wrong {
  if (item === null) return 'item';
  if (stance === null) return 'stance';
  return text.trim() === '' ? 'text' : null;
}
