import { maxLength, type Opinion } from '@haoshangliang/shared/features/opinions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lineWords, useRosterLines } from '../../../roster/index.ts';
import { SelectField, TextArea } from '../../../ui/field.tsx';
import type { Answering } from './answering.ts';

/** Those who answer for somebody, first; anybody on the roster may. */
const answering: readonly string[] = ['department', 'expert', 'moderator', 'secretary'];

/** An answer given in the hall, by the seat that gave it; an empty one takes it back. */
export function useReplying({ id, replies }: Opinion): Answering {
  const { t } = useTranslation(['opinions-staff', 'opinions']);
  const lines = useRosterLines();
  const first = answering.flatMap((role) => lines.filter(({ seat }) => seat.role === role));
  const sorted = [...first, ...lines.filter((line) => !first.includes(line))];
  const [chosen, choose] = useState<string | null>(null);
  const seat = (sorted.find((line) => line.seat.id === chosen) ?? sorted[0])?.seat.id ?? null;
  const given = replies.find((reply) => reply.seat === seat)?.text ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const text = typed ?? given;
  return {
    fields: (
      <>
        <SelectField
          label={t('ask.replyBy')}
          value={seat ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          {sorted.map((line) => (
            <option key={line.seat.id} value={line.seat.id}>
              {lineWords(line)}
            </option>
          ))}
        </SelectField>
        <TextArea
          label={t('opinions:reply.text')}
          hint={given === '' ? undefined : t('ask.replyEmpty')}
          error={missing ? t('ask.replyNeeded') : undefined}
          maxLength={maxLength}
          value={text}
          onChange={({ target }) => setTyped(target.value)}
        />
      </>
    ),
    answer() {
      const words = text.trim() === '' ? null : text.trim();
      setMissing(words === null && given === '');
      if (words === null && given === '') return null;
      return { type: 'opinions/reply-opinion', opinion: id, seat, text: words };
    },
  };
}
