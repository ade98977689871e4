import { fits, maxPaper, wantsReason } from '@haoshangliang/shared/features/votes';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNameOf } from '../../../sync/use-meeting.tsx';
import { Announcer } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { Hint, Row, Stack } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { Paper } from '../use-votes.ts';
import { AnswerEntry } from './entry-answer.tsx';
import { type Box, inNameOf, useElectors, wholeWords } from './entry-electors.ts';
import { Finder } from './entry-finder.tsx';
import type { EntryProps } from './entry-props.ts';
import { useFinding } from './use-finding.ts';

/** 纸质票: number, name and answer by the keyboard alone; a sheet counts once a second person has read the same from it. */
export function PaperEntry({ vote, box, action }: EntryProps) {
  const { t } = useTranslation('votes-staff');
  const { people } = useElectors(box, vote.rule);
  const [number, setNumber] = useState('1');
  const [paper, setPaper] = useState<Paper | null>(null);
  const [last, setLast] = useState<Last | null>(null);
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
    setLast({ number: sheet, name, box });
    setNumber(`${sheet + 1}`);
    finding.type('');
    setPaper(null);
    whose.current?.focus();
  };
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Hint>{t('entry.paper.hint')}</Hint>
        {/* Beside the field in which the next sheet begins: below the keys nobody would look for it. */}
        {last === null ? null : <Fate last={last} box={box} />}
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
          onDrop={(dropped) => setLast(dropped === last?.number ? null : last)}
        />
      </Stack>
    </form>
  );
}

/** The sheet that was entered last, and what the server told before that. */
interface Last {
  readonly number: number;
  readonly name: string;
  readonly box: Box;
}

/** Whether the sheet waits, counts, or was read differently by the two. */
function Fate({ last: { number, name, box: before }, box }: FateProps) {
  const { t } = useTranslation('votes-staff');
  const values = { number, name };
  const waits = box.papers.some((each) => each.number === number);
  const counts = box.lines.some(({ ballot }) => ballot?.trace?.number === number);
  const known = box !== before;
  const differs = known && !waits && !counts;
  const words = t(`entry.paper.${fateOf({ waits, counts, known })}`, values);
  return (
    <>
      <Notice kind={differs ? 'warn' : 'good'}>{words}</Notice>
      <Announcer words={words} />
    </>
  );
}

interface FateProps {
  readonly last: Last;
  readonly box: Box;
}

function fateOf({ waits, counts, known }: Readonly<Record<'waits' | 'counts' | 'known', boolean>>) {
  if (counts) return 'counts';
  // What was told before the sheet was entered says nothing of it.
  if (!known) return 'sent';
  return waits ? 'entered' : 'differs';
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
