import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Button, linkLook } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Figures, Row } from '../../ui/layout.tsx';

/** Shown once, to be written down or printed. */
export function RecoveryCode({ code }: { readonly code: string }) {
  const { t } = useTranslation('office');
  return (
    <Card title={t('setup.recoveryTitle')}>
      <p>
        <Figures large>{code}</Figures>
      </p>
      <p>{t('setup.recoveryWords')}</p>
      <Row>
        <Button onClick={() => window.print()}>{t('setup.print')}</Button>
        <Link className={linkLook('primary')} to="/office">
          {t('setup.goOn')}
        </Link>
      </Row>
    </Card>
  );
}
