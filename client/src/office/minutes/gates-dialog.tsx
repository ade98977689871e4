import type { Gate } from '@haoshangliang/shared/features/minutes';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { Row } from '../../ui/layout.tsx';
import { Asking } from './asking.tsx';
import { type Closing, done } from './stage-dialogs.tsx';
import { useOfficeGates } from './use-office-papers.ts';

interface GatesProps extends Closing {
  readonly gates: readonly Gate[];
}

interface GateRow {
  readonly key: number;
  readonly name: string;
  readonly reviewer: string;
}

/** Who looks at the minutes before they are issued: the office's own gates; where it has named none, one on the shortest path and four on the longest. */
export function AskGates({ gates, onClose }: GatesProps) {
  const own = useOfficeGates();
  return own === undefined ? null : <GatesForm {...{ gates, own, onClose }} />;
}

function GatesForm({ gates, own, onClose }: GatesProps & { readonly own: readonly Gate[] }) {
  const { t } = useTranslation('minutes');
  const four = [t('gate.political'), t('gate.factual'), t('gate.procedural'), t('gate.textual')];
  const path = useMeeting((state) => state.minutes.path);
  const rowsOf = (names: readonly string[]): GateRow[] =>
    names.map((name, key) => ({ key, name, reviewer: '' }));
  const [rows, setRows] = useState<readonly GateRow[]>(
    gates.length + own.length === 0
      ? rowsOf(path === 'long' ? four : [t('gate.one')])
      : (gates.length === 0 ? own : gates).map((gate, key) => ({
          ...{ key, name: gate.name ?? '', reviewer: gate.reviewer ?? '' },
        })),
  );
  const [missing, setMissing] = useState(false);
  const change = (row: GateRow) => setRows(rows.map((each) => (each.key === row.key ? row : each)));
  const send = async (action: Action) => {
    const named = rows.map(({ name, reviewer }) => ({
      name: name.trim(),
      reviewer: reviewer.trim(),
    }));
    const isMissing = named.some(({ name, reviewer }) => name === '' || reviewer === '');
    setMissing(isMissing);
    return !isMissing && (await done(action.run({ type: 'minutes/name-gates', gates: named })));
  };
  return (
    <Asking title={t('do.gates')} press={t('gatesPress')} send={send} onClose={onClose}>
      <Row>
        <Button small onClick={() => setRows(rowsOf([t('gate.one')]))}>
          {t('gatesOne')}
        </Button>
        <Button small onClick={() => setRows(rowsOf(four))}>
          {t('gatesFour')}
        </Button>
      </Row>
      {rows.map((row) => (
        <GateFields key={row.key} row={row} missing={missing} change={change} />
      ))}
    </Asking>
  );
}

interface GateFieldsProps {
  readonly row: GateRow;
  readonly missing: boolean;
  readonly change: (row: GateRow) => void;
}

function GateFields({ row, missing, change }: GateFieldsProps) {
  const { t } = useTranslation('minutes');
  return (
    <div>
      <TextField
        label={t('gateName')}
        error={missing && row.name.trim() === '' ? t('gateNameNeeded') : undefined}
        maxLength={30}
        value={row.name}
        onChange={({ target }) => change({ ...row, name: target.value })}
      />
      <TextField
        label={t('reviewer')}
        error={missing && row.reviewer.trim() === '' ? t('reviewerNeeded') : undefined}
        maxLength={40}
        value={row.reviewer}
        onChange={({ target }) => change({ ...row, reviewer: target.value })}
      />
    </div>
  );
}
