import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Figures, Row, Stack } from '../../ui/layout.tsx';

interface CodeToKeepProps {
  readonly words: string;
  readonly code: string;
  readonly onClose: () => void;
}

/** A recovery code: shown once, to be written down. */
export function CodeToKeep({ words, code, onClose }: CodeToKeepProps) {
  const { t } = useTranslation('accounts');
  return (
    <Stack>
      <p role="status">{words}</p>
      <p>
        <Figures large>{code}</Figures>
      </p>
      <p>{t('code.words')}</p>
      <Row>
        <Button look="primary" onClick={onClose}>
          {t('code.kept')}
        </Button>
      </Row>
    </Stack>
  );
}
