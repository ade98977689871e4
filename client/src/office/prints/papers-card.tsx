import { type MeetingId, minutesApi } from '@haoshangliang/shared/wire';
import { useTranslation } from 'react-i18next';
import { linkLook } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Hint, Row, Stack, Strong } from '../../ui/layout.tsx';
import { Answered } from '../answered.tsx';
import { useAsk } from '../ask.ts';
import styles from './prints.module.css';

interface PapersCardProps {
  readonly meeting: MeetingId;
}

/** 文书: what the record gives as files, to send on or to sign. */
export function PapersCard({ meeting }: PapersCardProps) {
  const { t } = useTranslation('prints');
  const papers = useAsk(minutesApi.listPapers, { meeting });
  const to = (name: string, type: string) => `/api/meetings/${meeting}/papers/${name}/${type}`;
  return (
    <Card title={t('papers.title')}>
      <Stack>
        <Hint>{t('papers.hint')}</Hint>
        <Answered query={papers}>
          {(answer) => (
            <ul className={styles.list}>
              {answer.papers.map(({ name }) => (
                <li key={name} className={styles.entry}>
                  <div>
                    <Strong>{t(`papers.name.${name}`)}</Strong>
                    <Hint>{t(`papers.about.${name}`)}</Hint>
                  </div>
                  <Row>
                    {(['docx', 'pdf'] as const).map((type) => (
                      <a
                        key={type}
                        className={linkLook()}
                        href={to(name, type)}
                        download
                        aria-label={t(`papers.get.${type}`, { name: t(`papers.name.${name}`) })}
                      >
                        {t(`papers.type.${type}`)}
                      </a>
                    ))}
                  </Row>
                </li>
              ))}
            </ul>
          )}
        </Answered>
      </Stack>
    </Card>
  );
}
