import type { Draft } from '@haoshangliang/shared/features/drafts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useViewer } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import type { Desk } from './desk.ts';
import { nearestTo, type Readable, wordingWith } from './nearest-clause.ts';
import { ProposeForm } from './propose-form.tsx';
import { type Row, type UseBlocks, useClauseName, useRows } from './use-rows.ts';

interface HandInProps {
  readonly draft: Draft;
  readonly useBlocks: UseBlocks;
  /** Staff only: finds the person who wants it so. */
  readonly Person?: NonNullable<Desk['Person']>;
  readonly lines: readonly string[];
  readonly done: (line: string) => void;
}

/** What did not get into a text becomes 修改建议 to one of its clauses, line by line. */
export function HandIn({ draft, useBlocks, Person, lines, done }: HandInProps) {
  const { t } = useTranslation('clauses');
  const { seats } = useViewer();
  const may = useMay();
  const [asked, ask] = useState(false);
  const rows = useRows(draft, useBlocks).filter(isReadable);
  const [line] = lines;
  const mayAsk = may('clauses/propose-amendment') && (Person !== undefined || seats.length > 0);
  if (line === undefined || rows.length === 0 || !mayAsk) return null;
  return (
    <>
      <Button onClick={() => ask(true)}>
        {t(Person === undefined ? 'do.own.handIn' : 'do.other.handIn')}
      </Button>
      {asked ? (
        <HandInForm
          {...{ rows, line }}
          {...(Person && { Person })}
          onSent={() => done(line)}
          onClose={() => ask(false)}
        />
      ) : null}
    </>
  );
}

function isReadable(row: Row): row is Readable {
  return row.text !== null;
}

interface HandInFormProps extends Pick<HandInProps, 'Person'> {
  readonly rows: readonly Readable[];
  readonly line: string;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** The clause that says nearly the same is proposed; another can be chosen. */
function HandInForm({ rows, line, Person, ...rest }: HandInFormProps) {
  const { t } = useTranslation('clauses');
  const nameOf = useClauseName();
  const [chosen, choose] = useState(() => nearestTo(rows, line)?.clause.id);
  const row = rows.find(({ clause }) => clause.id === chosen) ?? rows[0];
  if (row === undefined) return null;
  const where = (
    <SelectField
      label={t('form.where')}
      value={row.clause.id}
      onChange={({ target }) =>
        choose(rows.find(({ clause }) => clause.id === target.value)?.clause.id)
      }
    >
      {rows.map((one) => (
        <option key={one.clause.id} value={one.clause.id}>
          {nameOf(one)}
        </option>
      ))}
    </SelectField>
  );
  return (
    <ProposeForm
      {...{ row, text: row.text, where, suggested: wordingWith(row, line) }}
      {...(Person && { desk: { Person } })}
      {...rest}
    />
  );
}
