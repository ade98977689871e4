import type { Confirmed } from '@haoshangliang/shared/features/minutes';
import type { SeatId } from '@haoshangliang/shared/kernel';
import { CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMeetingTitle } from '../../features/life/index.ts';
import { momentOf } from '../../i18n/times.ts';
import { useMay, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { AskRecordedConfirmation } from './confirm-dialogs.tsx';
import styles from './minutes.module.css';
import { useLinks } from './use-links.ts';

interface ConfirmCardProps {
  /** Null while the text is open. */
  readonly version: number | null;
  /** Title of a section by the id of its heading. */
  readonly sections: ReadonlyMap<string, string>;
}

/** 到会人确认: who has answered what, and whom to remind with words to copy. Nothing is sent by itself. */
export function ConfirmCard({ version, sections }: ConfirmCardProps) {
  const { t } = useTranslation('minutes');
  const [dialog, show] = useState<ReactNode>(null);
  const minutes = useMeeting((state) => state.minutes);
  const links = useLinks();
  const may = useMay();
  const until = minutes.asking?.version === version ? minutes.asking.until : null;
  const asking = useAsking(until);
  const people = (links?.people ?? []).map((person) => {
    const known = minutes.confirmations[person.seat];
    return { ...person, known, said: known?.version === version ? known : undefined };
  });
  const silent = people.filter(({ said }) => said === undefined);
  if (version === null || (until === null && silent.length === people.length)) {
    return <EarlierObjections {...{ people, sections }} />;
  }
  const record = (seat: SeatId, name: string) =>
    show(<AskRecordedConfirmation {...{ seat, name, sections }} onClose={() => show(null)} />);
  return (
    <Card title={t('confirming')}>
      <Stack gap="tight">
        <p role="status">
          {t('answeredOf', { count: people.length - silent.length, all: people.length })}{' '}
          {until === null ? null : t('untilMoment', { until: momentOf(until) })}
        </p>
        {until === null || silent.length === 0 ? null : (
          <>
            <Hint>{t('remindHint')}</Hint>
            <Row>
              <CopyButton
                label={t('copyAll', { count: silent.length })}
                text={silent.map(asking).join('\n\n')}
              />
            </Row>
          </>
        )}
        <ul className={styles.people}>
          {people.map(({ seat, name, url, said, known }) => (
            <Person
              key={seat}
              name={name ?? t('unnamed')}
              {...{ said, sections }}
              before={said === undefined ? known : undefined}
            >
              {said === undefined && until !== null ? (
                <CopyButton label={t('copyOne')} text={asking({ name, url, known })} />
              ) : null}
              {may('minutes/record-confirmation') ? (
                <Button small onClick={() => record(seat, name ?? t('unnamed'))}>
                  {t('recordFor')}
                </Button>
              ) : null}
            </Person>
          ))}
        </ul>
      </Stack>
      {dialog}
    </Card>
  );
}

interface AskedPerson {
  readonly name: string | null;
  readonly url: string;
  readonly known: Confirmed | undefined;
}

/** The words to send with somebody's link; whoever has answered another version reads first what has changed since. */
function useAsking(until: number | null): (person: AskedPerson) => string {
  const { t } = useTranslation('minutes');
  const title = useMeetingTitle();
  return ({ name, url, known }) =>
    t(known === undefined ? 'askText' : 'askTextAgain', {
      ...{ name: name ?? '', title, url },
      until: until === null ? '' : momentOf(until),
    });
}

interface EarlierProps extends Pick<ConfirmCardProps, 'sections'> {
  readonly people: readonly {
    readonly seat: SeatId;
    readonly name: string | null;
    readonly known: Confirmed | undefined;
  }[];
}

/** What was objected to the version before: whoever writes the next one has it before them. */
function EarlierObjections({ people, sections }: EarlierProps) {
  const { t } = useTranslation('minutes');
  const { seals } = useMeeting((state) => state.minutes);
  const objected = people.filter(({ known }) => (known?.objections.length ?? 0) > 0);
  // What has been issued since has settled them.
  if (objected.length === 0 || seals.length > 0) return null;
  return (
    <Card title={t('earlierObjections')}>
      <Stack gap="tight">
        <ul className={styles.people}>
          {objected.map(({ seat, name, known }) => (
            <Person key={seat} name={name ?? t('unnamed')} said={known} sections={sections}>
              <Hint>{t('ofVersion', { version: known?.version })}</Hint>
            </Person>
          ))}
        </ul>
      </Stack>
    </Card>
  );
}

const icons = { waiting: CircleDashed, objected: TriangleAlert, confirmed: CircleCheck } as const;

function toldBy(said: Confirmed | undefined): keyof typeof icons {
  if (said === undefined) return 'waiting';
  return said.objections.length > 0 ? 'objected' : 'confirmed';
}

/** Leaders approve on paper, residents sign there. */
function howWords(t: ReturnType<typeof useTranslation<'minutes'>>['t'], { how }: Confirmed) {
  return how === 'paper' ? t('onPaper') : t(`ways.${how}`);
}

interface PersonProps {
  readonly name: string;
  readonly said: Confirmed | undefined;
  /** What they said to an earlier version, where they have not answered this one yet. */
  readonly before?: Confirmed | undefined;
  readonly sections: ReadonlyMap<string, string>;
  readonly children: ReactNode;
}

function Person({ name, said, before, sections, children }: PersonProps) {
  const { t } = useTranslation('minutes');
  const told = toldBy(said);
  const Icon = icons[told];
  return (
    <li>
      <Icon aria-hidden />
      <div>
        {name}
        <Hint>
          {t(`said.${told}`)}
          {said === undefined ? null : ` ${howWords(t, said)} ${momentOf(said.at)}`}
        </Hint>
        {before === undefined ? null : (
          <Hint>
            {t('saidBefore', {
              version: before.version,
              words: t(`said.${toldBy(before)}`),
            })}
          </Hint>
        )}
        {said?.objections.map(({ section, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: said once and never moved
          <p key={i} className={styles.said}>
            {t('objectionLine', { section: sections.get(section) ?? '', text: text ?? '' })}
          </p>
        ))}
      </div>
      <Row>{children}</Row>
    </li>
  );
}
