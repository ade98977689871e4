import type { Material } from '@haoshangliang/shared/features/materials';
import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../sync/use-meeting.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { classes, Figures, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './materials.module.css';
import { pagePath } from './page-path.ts';

const zooms = [styles.zoom1, styles.zoom2, styles.zoom3, styles.zoom4] as const;

/** What is looked at: a material, or a photo of signed paper. */
type Viewed = Pick<Material, 'file' | 'pages' | 'title'>;

interface MaterialViewerProps {
  readonly material: Viewed;
  /** Null: whoever shows it says what it is and how to leave it. */
  readonly onClose: (() => void) | null;
}

/** One page at a time, as a picture; larger at a press, then moved about with the finger. */
export function MaterialViewer({ material, onClose }: MaterialViewerProps) {
  const { t } = useTranslation('materials');
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(0);
  const title = material.title ?? t('erased');
  return (
    <Stack gap="tight">
      {onClose === null ? null : (
        <Row apart>
          <h3>{title}</h3>
          <Button small onClick={onClose}>
            {t('view.close')}
          </Button>
        </Row>
      )}
      <div className={styles.viewTools}>
        <IconButton
          icon={<ZoomOut aria-hidden />}
          label={t('view.smaller')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <IconButton
          icon={<ZoomIn aria-hidden />}
          label={t('view.larger')}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
        {material.pages === 1 ? null : <Paging {...{ page, setPage, pages: material.pages }} />}
      </div>
      {material.title === null ? (
        <Notice>{title}</Notice>
      ) : (
        <Page key={`${material.file} ${page}`} {...{ material, page, zoom }} />
      )}
      {material.pages === 1 ? null : (
        <div className={styles.viewTools}>
          <Paging {...{ page, setPage, pages: material.pages }} />
        </div>
      )}
    </Stack>
  );
}

interface PageProps {
  readonly material: Viewed;
  readonly page: number;
  readonly zoom: number;
}

function Page({ material, page, zoom }: PageProps) {
  const { t } = useTranslation('materials');
  const { meeting } = useSession();
  const [state, setState] = useState<'loading' | 'there' | 'failed'>('loading');
  const [tries, setTries] = useState(0);
  const title = material.title ?? t('erased');
  if (state === 'failed') {
    const again = () => {
      setState('loading');
      setTries(tries + 1);
    };
    return (
      <Notice kind="warn" actions={<Button onClick={again}>{t('view.again')}</Button>}>
        {t('view.failed')}
      </Notice>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.paper} tabIndex={0} aria-label={title}>
      {state === 'loading' ? <p role="status">{t('view.loading')}</p> : null}
      <img
        key={tries}
        className={classes(styles.page, zooms[zoom], state === 'loading' && styles.coming)}
        src={pagePath(meeting, material, page)}
        alt={t('view.page', { title, page })}
        onLoad={() => setState('there')}
        onError={() => setState('failed')}
      />
    </section>
  );
}

interface PagingProps {
  readonly page: number;
  readonly pages: number;
  readonly setPage: (page: number) => void;
}

function Paging({ page, pages, setPage }: PagingProps) {
  const { t } = useTranslation('materials');
  return (
    <>
      <IconButton
        icon={<ChevronLeft aria-hidden />}
        label={t('view.before')}
        disabled={page === 1}
        onClick={() => setPage(page - 1)}
      />
      <Figures>{t('view.at', { page, pages })}</Figures>
      <IconButton
        icon={<ChevronRight aria-hidden />}
        label={t('view.next')}
        disabled={page === pages}
        onClick={() => setPage(page + 1)}
      />
    </>
  );
}
