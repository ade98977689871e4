import type { Photo } from '@haoshangliang/shared/features/photos';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErasing } from '../../erasing/index.ts';
import { MaterialViewer } from '../../features/materials/staff/index.ts';
import { momentOf } from '../../i18n/times.ts';
import { useAction, useMay, useMeeting } from '../../sync/use-meeting.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Hint, Row, Stack } from '../../ui/layout.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import styles from './minutes.module.css';
import { AttachPhoto } from './photo-dialog.tsx';
import { type PhotoSubject, photoSubjects } from './photo-subjects.ts';

/** 附件照片: of approvals on paper and of signed texts, each with what it belongs to. */
export function PhotosCard() {
  const { t } = useTranslation('minutes');
  const may = useMay();
  const minutes = useMeeting((state) => state.minutes);
  const drafts = useMeeting((state) => state.drafts);
  const photos = useMeeting((state) => state.photos);
  const [dialog, show] = useState<ReactNode>(null);
  const subjects = photoSubjects({ minutes, drafts, photos });
  const titleOf = useTitles();
  const removed = photos.photos.filter(({ isRemoved }) => isRemoved);
  if (subjects.length === 0 && photos.photos.length === 0) return null;
  const close = () => show(null);
  return (
    <Card title={t('photo.card')}>
      <Stack gap="tight">
        <Hint>{t('photo.hint')}</Hint>
        {subjects.map((subject) => {
          const title = titleOf(subject);
          const ask = () => show(<AttachPhoto {...subject} {...{ title }} onClose={close} />);
          return (
            <section key={JSON.stringify(subject.about)} aria-label={title}>
              <Row apart>
                <span>{title}</span>
                {subject.told.kind !== 'past' && may('photos/remove-photo') ? (
                  <Button small aria-label={t('photo.attachTo', { title })} onClick={ask}>
                    {t('photo.attach')}
                  </Button>
                ) : null}
              </Row>
              {subject.photos.length === 0 ? <Hint>{t('photo.none')}</Hint> : null}
              <Photos photos={subject.photos} show={show} />
            </section>
          );
        })}
        {removed.length === 0 ? null : (
          <details>
            <summary className={styles.folded}>{t('photo.removed')}</summary>
            <Photos photos={removed} show={show} />
          </details>
        )}
      </Stack>
      {dialog}
    </Card>
  );
}

/** What the paper is called that photos belong to. */
function useTitles() {
  const { t } = useTranslation('minutes');
  const { gates } = useMeeting((state) => state.minutes);
  const ofReview = (gate: number) => {
    const { name, reviewer } = gates[gate] ?? { name: null, reviewer: null };
    const title = t('gateLine', { name: name ?? '', reviewer: reviewer ?? '' });
    return t('photo.review', { title });
  };
  const ofPast = (about: PhotoSubject['about'], title: string) => {
    const place = 'gate' in about ? { gate: about.gate + 1 } : {};
    return t(`photo.past.${about.kind}`, { ...about, ...place, title });
  };
  return ({ about, told }: PhotoSubject) => {
    if (told.kind === 'past') return ofPast(about, told.title ?? '');
    if (told.kind === 'confirmations') return t('photo.confirmations', told);
    if (told.kind === 'sheet') return t('photo.sheet', { ...told, title: told.title ?? '' });
    if (told.kind === 'signature') return t('photo.signature', { signer: told.signer ?? '' });
    return ofReview(told.gate);
  };
}

interface PhotosProps {
  readonly photos: readonly Photo[];
  readonly show: (dialog: ReactNode) => void;
}

function Photos({ photos, show }: PhotosProps) {
  const action = useAction();
  const erasing = useErasing();
  return (
    <>
      <RefusalNotice refusal={action.refusal} onClose={action.clear} />
      <ul className={styles.people}>
        {photos.map((photo) => (
          <Line key={photo.id} {...{ photo, show, erasing, run: action.run }} />
        ))}
      </ul>
      {erasing.dialog}
    </>
  );
}

interface LineProps {
  readonly photo: Photo;
  readonly show: PhotosProps['show'];
  readonly erasing: ReturnType<typeof useErasing>;
  readonly run: ReturnType<typeof useAction>['run'];
}

function Line({ photo, show, erasing, run }: LineProps) {
  const { t } = useTranslation('minutes');
  const staff = useTranslation('staff').t;
  const may = useMay();
  const title = photo.title ?? t('photo.erased');
  const close = () => show(null);
  const view = () =>
    show(
      <Dialog full title={title} onClose={close}>
        <MaterialViewer material={{ ...photo, pages: 1 }} onClose={null} />
      </Dialog>,
    );
  const type = photo.isRemoved ? 'photos/restore-photo' : 'photos/remove-photo';
  const [label, words] = photo.isRemoved
    ? [t('photo.restoreOf', { title }), t('photo.restore')]
    : [t('photo.removeOf', { title }), t('photo.remove')];
  return (
    <li>
      <div>
        {t('photo.attached', { title })}
        <Hint>{t('photo.details', { at: momentOf(photo.at), hash: photo.hash.slice(0, 8) })}</Hint>
      </div>
      <Row>
        {photo.title === null ? null : (
          <Button small aria-label={t('photo.viewOf', { title })} onClick={view}>
            {t('photo.view')}
          </Button>
        )}
        {may(type) ? (
          <Button
            small
            look="quiet"
            aria-label={label}
            onClick={() => void run({ type, photo: photo.id })}
          >
            {words}
          </Button>
        ) : null}
        {erasing.may && photo.title !== null ? (
          <Button
            small
            look="quiet"
            onClick={() =>
              erasing.ask({
                ...{ what: { photo: photo.id }, kind: 'photo' },
                ...{ title: staff('erase.photoTitle'), text: photo.title },
              })
            }
          >
            {t('photo.erase')}
          </Button>
        ) : null}
      </Row>
    </li>
  );
}
