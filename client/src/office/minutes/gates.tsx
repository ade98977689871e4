import type { MinutesState } from '@haoshangliang/shared/features/minutes';
import { photosOf } from '@haoshangliang/shared/features/photos';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMeetingTitle } from '../../features/life/index.ts';
import { dayOf } from '../../i18n/times.ts';
import { useMay, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Hint, Row } from '../../ui/layout.tsx';
import styles from './minutes.module.css';
import { useLinks } from './use-links.ts';
import type { useStages } from './use-stages.ts';

interface GatesProps {
  readonly stages: ReturnType<typeof useStages>;
  readonly ask: (gate: number, title: string) => void;
}

/** Each gate, what was said to it, and the words to hand its reviewer the link. */
export function Gates({ stages, ask }: GatesProps) {
  const { minutes, version } = stages;
  const links = useLinks();
  // Whoever writes needs what is to be answered, and the room.
  const shown = [...minutes.gates.keys()].filter(
    (gate) => version !== null || isToAnswer(minutes.reviews[gate]),
  );
  if (shown.length === 0) return null;
  return (
    <ul className={styles.people}>
      {shown.map((gate) => (
        <GateLine key={gate} {...{ stages, ask, gate }} url={links?.gates[gate]} />
      ))}
    </ul>
  );
}

interface LineProps extends GatesProps {
  readonly gate: number;
  readonly url: string | undefined;
}

function GateLine({ stages: { minutes, version }, ask, gate, url }: LineProps) {
  const { t } = useTranslation('minutes');
  const canSay = useMay()('minutes/review') && version !== null;
  const review = minutes.reviews[gate];
  const said = review?.version === version ? review : undefined;
  const name = minutes.gates[gate]?.name ?? '';
  const reviewer = minutes.gates[gate]?.reviewer ?? '';
  const title = t('gateLine', { name, reviewer });
  const words = { name: reviewer, gate: name, title: useMeetingTitle(), url };
  return (
    <li>
      <Check checked={said?.outcome === 'passed'} />
      <div>
        {title}
        <Hint>{saidWords(t, said)}</Hint>
        {said === undefined ? <SaidBefore review={review} /> : null}
        <PhotoCount gate={gate} version={said?.version ?? 0} />
      </div>
      <Row>
        {canSay && said === undefined && url !== undefined ? (
          <CopyButton
            label={t('copyLink')}
            text={t(review === undefined ? 'reviewText' : 'reviewTextAgain', words)}
          />
        ) : null}
        {canSay ? (
          <Button small aria-label={t('reviewOf', { title })} onClick={() => ask(gate, title)}>
            {t('do.review')}
          </Button>
        ) : null}
      </Row>
    </li>
  );
}

type Said = MinutesState['reviews'][number] | undefined;

/** Sent back, or passed with a remark. */
function isToAnswer(review: Said): review is NonNullable<Said> {
  return review !== undefined && (review.outcome === 'returned' || (review.note ?? '') !== '');
}

/** What was said of an earlier version: whoever writes the next one has it before them. */
function SaidBefore({ review }: { readonly review: Said }) {
  const { t } = useTranslation('minutes');
  if (!isToAnswer(review)) return null;
  const { version } = review;
  return <Hint>{t('saidBefore', { version, words: saidWords(t, review) })}</Hint>;
}

/** 附：照片1张 */
function PhotoCount({ gate, version }: { readonly gate: number; readonly version: number }) {
  const { t } = useTranslation('minutes');
  const count = useMeeting(
    ({ minutes: { naming }, photos }) =>
      photosOf(photos, { kind: 'review', naming, gate, version }).length,
  );
  return count === 0 ? null : <Hint>{t('photo.count', { count })}</Hint>;
}

/** Who said what, how and when: 同意　本人链接　9月5日. */
function saidWords(t: ReturnType<typeof useTranslation<'minutes'>>['t'], said: Said): string {
  if (said === undefined) return t('outcome.waiting');
  const { outcome, how, on, note } = said;
  return [t(`outcome.${outcome}`), t(`ways.${how}`), dayOf(on), note ?? ''].join(' ');
}

/** Said in words beside it. */
function Check({ checked }: { readonly checked: boolean }) {
  return checked ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />;
}
