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
export function Gates({ stages: { minutes, version }, ask }: GatesProps) {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const canSay = may('minutes/review') && version !== null;
  const links = useLinks();
  const meetingTitle = useMeetingTitle();
  if (minutes.gates.length === 0) return null;
  return (
    <ul className={styles.people}>
      {minutes.gates.map(({ name, reviewer }, gate) => {
        const review = minutes.reviews[gate];
        const said = review?.version === version ? review : undefined;
        const title = t('gateLine', { name: name ?? '', reviewer: reviewer ?? '' });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gate is known by its place
          <li key={gate}>
            <Check checked={said?.outcome === 'passed'} />
            <div>
              {title}
              <Hint>{saidWords(t, said)}</Hint>
              <PhotoCount gate={gate} version={said?.version ?? 0} />
            </div>
            <Row>
              {canSay && said === undefined && links?.gates[gate] !== undefined ? (
                <CopyButton
                  label={t('copyLink')}
                  text={t('reviewText', {
                    name: reviewer ?? '',
                    gate: name ?? '',
                    title: meetingTitle,
                    url: links.gates[gate],
                  })}
                />
              ) : null}
              {canSay ? (
                <Button
                  small
                  aria-label={t('reviewOf', { title })}
                  onClick={() => ask(gate, title)}
                >
                  {t('do.review')}
                </Button>
              ) : null}
            </Row>
          </li>
        );
      })}
    </ul>
  );
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
function saidWords(
  t: ReturnType<typeof useTranslation<'minutes'>>['t'],
  said: MinutesState['reviews'][number] | undefined,
): string {
  if (said === undefined) return t('outcome.waiting');
  const { outcome, how, on, note } = said;
  return [t(`outcome.${outcome}`), t(`ways.${how}`), dayOf(on), note ?? ''].join(' ');
}

/** Said in words beside it. */
function Check({ checked }: { readonly checked: boolean }) {
  return checked ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />;
}
