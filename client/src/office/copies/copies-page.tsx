import { type CopyInfo, copyApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { momentOf } from '../../i18n/times.ts';
import { Button, linkLook } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Figures, Hint, Row, Stack } from '../../ui/layout.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalNotice } from '../../ui/refusal-notice.tsx';
import { Answered } from '../answered.tsx';
import { refusalOf, useAsk, useTell } from '../ask.ts';
import styles from './copies.module.css';

/** 备份: one button, and what there is already. */
export function CopiesPage() {
  const { t } = useTranslation('office');
  const list = useAsk(copyApi.listCopies, {});
  const make = useTell(copyApi.makeCopy, [copyApi.listCopies]);
  return (
    <Stack gap="loose">
      <h1>{t('copies.title')}</h1>
      <Card title={t('copies.now')}>
        <Stack>
          <p>{t('copies.about')}</p>
          <RefusalNotice refusal={refusalOf(make.error)} />
          <Row>
            <Button
              look="primary"
              busy={make.isPending && t('copies.making')}
              onClick={() => make.mutate({})}
            >
              {t('copies.make')}
            </Button>
          </Row>
          {make.data === undefined ? null : <Made copy={make.data.copy} />}
          <Hint>{t('copies.keys')}</Hint>
        </Stack>
      </Card>
      <Card title={t('copies.list')}>
        <Hint>{t('copies.bySelf')}</Hint>
        <Answered query={list}>{({ copies }) => <CopyTable copies={copies} />}</Answered>
      </Card>
    </Stack>
  );
}

function Made({ copy }: { readonly copy: CopyInfo }) {
  const { t } = useTranslation('office');
  return (
    <Notice kind="good" actions={<Download copy={copy} />}>
      {t('copies.made', { size: megabytes(copy.bytes) })}
    </Notice>
  );
}

function CopyTable({ copies }: { readonly copies: readonly CopyInfo[] }) {
  const { t } = useTranslation('office');
  if (copies.length === 0) return <p>{t('copies.none')}</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('copies.at')}</th>
          <th scope="col">{t('copies.why')}</th>
          <th scope="col">{t('copies.size')}</th>
          <th scope="col">{t('copies.file')}</th>
        </tr>
      </thead>
      <tbody>
        {copies.map((copy) => (
          <tr key={copy.name}>
            <td>{momentOf(copy.at)}</td>
            <td>{copy.why === null ? '' : t(`copies.reason.${copy.why}`)}</td>
            <td>
              <Figures>{t('copies.megabytes', { size: megabytes(copy.bytes) })}</Figures>
            </td>
            <td>
              <Download copy={copy} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The browser saves the file itself, under the name that the answer bears. */
function Download({ copy }: { readonly copy: CopyInfo }) {
  const { t } = useTranslation('office');
  return (
    <a
      className={linkLook()}
      href={copyApi.readCopy.path.replace(':name', copy.name)}
      download
      aria-label={t('copies.downloadOf', { time: momentOf(copy.at) })}
    >
      {t('copies.download')}
    </a>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}
