import { fits, wantsReason } from '@haoshangliang/shared/features/votes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Paper } from '../use-votes.ts';
import { AnswerEntry } from './entry-answer.tsx';
import { inNameOf, useElectors } from './entry-electors.ts';
import { Finder } from './entry-finder.tsx';
import type { EntryProps } from './entry-props.ts';
import { useFinding } from './use-finding.ts';
import { useWitnesses } from './use-witnesses.ts';

/** 电话: what somebody says to two of those who run the meeting; both names are kept. */
export function PhoneEntry({ vote, box, action }: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const { people } = useElectors(box, vote.rule);
  const witnesses = useWitnesses();
  const finding = useFinding(people);
  const { person } = finding;
  const [witness, setWitness] = useState<SeatId | ''>('');
  const [paper, setPaper] = useState<Paper | null>(null);
  const silent = (paper?.reason ?? '').trim() === '';
  const whole =
    paper !== null &&
    fits(vote.method, paper.choice) &&
    !(silent && wantsReason(vote.method, paper.choice) === 'must');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person === undefined || paper === null || witness === '') return;
    const how = { channel: 'telephone', with: witness } as const;
    const fate = await action.run({
      ...{ type: 'votes/enter-ballot', vote: vote.id, ...inNameOf(person), ...paper, how },
    });
    if (fate.step !== 'counted') return;
    finding.type('');
    setPaper(null);
  };
  if (witnesses.length < 2) return <Notice>{t('entry.telephone.alone')}</Notice>;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Hint>{t('entry.telephone.hint')}</Hint>
        <SelectField
          label={t('entry.telephone.with')}
          value={witness}
          onChange={({ target }) =>
            setWitness(witnesses.find(({ seat }) => seat === target.value)?.seat ?? '')
          }
        >
          <option value="">{t('entry.telephone.choose')}</option>
          {witnesses.map(({ seat, name }) => (
            <option key={seat} value={seat}>
              {name}
            </option>
          ))}
        </SelectField>
        <Finder finding={finding} />
        <AnswerEntry vote={vote} paper={paper} onChange={setPaper} />
        <Row>
          <Button
            type="submit"
            look="primary"
            disabled={person === undefined || witness === '' || !whole}
          >
            {t('roll.enterNow')}
          </Button>
        </Row>
      </Stack>
    </form>
  );
}
