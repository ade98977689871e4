import { fits, maxPaper, wantsReason } from '@haoshangliang/shared/features/votes';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameOf } from '../../../sync/use-meeting.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Paper } from '../use-votes.ts';
import { AnswerEntry } from './entry-answer.tsx';
import { inNameOf, useElectors, wholeWords } from './entry-electors.ts';
import { Finder } from './entry-finder.tsx';
import { Fates } from './entry-paper-fates.tsx';
import type { EntryProps } from './entry-props.ts';
import { counts, type Sheet } from './paper-fate.ts';
import { useFinding } from './use-finding.ts';
import { useWitnesses } from './use-witnesses.ts';

/** 纸质票: number, name and answer by the keyboard alone; a sheet counts once a second person has read the same from it. */
export function PaperEntry({ vote, box, action }: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const { people } = useElectors(box, vote.rule);
  const [number, setNumber] = useState('1');
  const [paper, setPaper] = useState<Paper | null>(null);
  const [sheets, setSheets] = useState<readonly Sheet[]>([]);
  const alone = useWitnesses().length < 2;
  const whose = useRef<HTMLInputElement>(null);
  const finding = useFinding(people);
  const { person } = finding;
  const sheet = Number.parseInt(number, 10);
  const ready =
    person !== undefined &&
    sheet >= 1 &&
    sheet <= maxPaper &&
    paper !== null &&
    fits(vote.method, paper.choice) &&
    (wantsReason(vote.method, paper.choice) !== 'must' || (paper.reason ?? '').trim() !== '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (person === undefined || paper === null || !ready) return;
    const name = wholeWords(person);
    const fate = await action.run({
      ...{ type: 'votes/read-paper', vote: vote.id, number: sheet, ...inNameOf(person), ...paper },
    });
    if (fate.step !== 'counted') return;
    const others = sheets.filter((each) => each.number !== sheet && !counts(box, each));
    setSheets([...others, { number: sheet, name, box }]);
    setNumber(`${sheet + 1}`);
    finding.type('');
    setPaper(null);
    whose.current?.focus();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        {alone ? <Notice kind="warn">{t('entry.paper.alone')}</Notice> : null}
        <Hint>{t('entry.paper.hint')}</Hint>
        {/* Beside the field in which the next sheet begins: below the keys nobody would look for it. */}
        <Fates sheets={sheets} box={box} />
        <TextField
          label={t('entry.paper.number')}
          inputMode="numeric"
          value={number}
          onChange={({ target }) => setNumber(target.value)}
        />
        <Finder finding={finding} field={whose} />
        <AnswerEntry vote={vote} paper={paper} onChange={setPaper} />
        <Row>
          <Button type="submit" look="primary" disabled={!ready}>
            {t('entry.paper.enter')}
          </Button>
        </Row>
        <Waiting
          {...{ vote, box, action }}
          onDrop={(dropped) => setSheets(sheets.filter(({ number: each }) => each !== dropped))}
        />
      </Stack>
    </form>
  );
}

interface WaitingProps extends EntryProps {
  /** Taken back is not read differently. */
  readonly onDrop: (number: number) => void;
}

/** Sheets that one person has read; what stands on them is not shown to whoever reads them next. */
function Waiting({ vote, box: { papers }, action, onDrop }: WaitingProps) {
  const { t } = useTranslation('votes-staff');
  const nameOf = useNameOf('');
  if (papers.length === 0) return null;
  const drop = async (number: number) => {
    const fate = await action.run({ type: 'votes/drop-paper', vote: vote.id, number });
    if (fate.step === 'counted') onDrop(number);
  };
  return (
    <section>
      <h3>{t('entry.paper.waiting')}</h3>
      <ul>
        {papers.map(({ number, seat, by }) => (
          <li key={number}>
            <Row apart>
              <span>
                {t('entry.paper.readOnce', {
                  number,
                  name: nameOf(seat),
                  by: by === null ? '' : nameOf(by),
                })}
              </span>
              <Button
                aria-label={t('entry.paper.dropSheet', { number })}
                onClick={() => void drop(number)}
              >
                {t('entry.paper.drop')}
              </Button>
            </Row>
          </li>
        ))}
      </ul>
    </section>
  );
}
