import {
  type InputOf,
  type Refusal,
  type RosterField,
  type RosterPreview,
  rosterApi,
  rosterFields,
  rosterProblems,
} from '@haoshangliang/shared/wire';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { DialogEnd } from '../../ui/dialog.tsx';
import { Check, SelectField } from '../../ui/field.tsx';
import { Stack, Strong } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { refusalOf, useTell } from '../ask.ts';
import styles from './people.module.css';
import { areaText } from './people-rows.ts';

type Reading = Omit<InputOf<typeof rosterApi.previewRoster>, 'meeting' | 'list'>;

interface ImportPreviewProps {
  readonly preview: RosterPreview;
  readonly onPreview: (preview: RosterPreview) => void;
  readonly onTake: (reading: Reading, leaveOutErrors: boolean) => void;
  readonly refusal: Refusal | null;
  readonly busy: boolean;
}

/** What a list was understood to say; columns can be named otherwise before anything is taken over. */
export function ImportPreview(props: ImportPreviewProps) {
  const { preview, onPreview, onTake, refusal, busy } = props;
  const { t } = useTranslation('people');
  const ui = useTranslation('ui').t;
  const { meeting } = useSession();
  const [leaveOut, setLeaveOut] = useState(false);
  const again = useTell(rosterApi.previewRoster);
  const { reading, totals, problems } = preview;
  const understand = (change: Partial<Reading>) =>
    again.mutate({ meeting, list: preview.list, ...reading, ...change }, { onSuccess: onPreview });
  const hasErrors = problems.some(({ problem }) => rosterProblems[problem] === 'error');
  return (
    <>
      <Stack>
        <Columns preview={preview} understand={understand} />
        <Check
          checked={reading.voter}
          onChange={({ target }) => understand({ voter: target.checked })}
        >
          {t('import.voter')}
        </Check>
        <Problems problems={problems} people={preview.people} />
        <People people={preview.people} />
        <p role="status">
          {t('import.totals', {
            people: totals.people,
            voters: totals.voters,
            area: areaText(totals.area),
          })}
        </p>
        {hasErrors ? (
          <Check checked={leaveOut} onChange={({ target }) => setLeaveOut(target.checked)}>
            {t('import.leaveOut')}
          </Check>
        ) : null}
        <RefusalNotice refusal={refusal ?? refusalOf(again.error)} />
      </Stack>
      <DialogEnd>
        <Button
          look="primary"
          busy={(busy || again.isPending) && ui('wait')}
          onClick={() => onTake(reading, leaveOut)}
        >
          {t('import.take', { count: totals.people })}
        </Button>
      </DialogEnd>
    </>
  );
}

interface ColumnsProps {
  readonly preview: RosterPreview;
  readonly understand: (change: Partial<Reading>) => void;
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

const shownPeople = 5;

function lineOf(person: RosterPreview['people'][number], t: TFunction<'people'>): string {
  const { display, label, room, area, group, voter } = person;
  const size = area === null ? null : t('list.area', { area: areaText(area) });
  const vote = t(voter ? 'import.votes' : 'import.votesNot');
  return [display, label, room, group, size, vote].filter((part) => part !== null).join(' ');
}

/** The first few, as they would stand on the roster. */
function People({ people }: Pick<RosterPreview, 'people'>) {
  const { t } = useTranslation('people');
  return (
    <ol>
      {people.slice(0, shownPeople).map((person) => (
        <li key={person.row}>{lineOf(person, t)}</li>
      ))}
    </ol>
  );
}

function Problems({ problems, people }: Pick<RosterPreview, 'problems' | 'people'>) {
  const { t } = useTranslation('people');
  // A row's number is the sheet's; its person is whom a clerk looks for.
  const names = new Map(people.map(({ row, name }) => [row, name]));
  if (problems.length === 0) return null;
  return (
    <div>
      <Strong>{t('import.problems')}</Strong>
      <ul>
        {problems.map(({ row, problem, field, other }) => (
          <li key={`${row} ${problem} ${field ?? ''}`}>
            {other === null
              ? t('import.problem', {
                  row,
                  name: names.get(row) ?? '',
                  problem: t(`import.trouble.${problem}`),
                })
              : t('import.withOther', {
                  row,
                  name: names.get(row) ?? '',
                  other,
                  problem: t(`import.trouble.${problem}`),
                })}
          </li>
        ))}
      </ul>
    </div>
  );
}
