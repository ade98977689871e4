import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Hidden } from '../../ui/layout.tsx';
import { Progress } from '../../ui/progress.tsx';

/** How many entry slips are there by now. */
export interface Drawn {
  readonly done: number;
  readonly of: number;
}

const isDrawing = ({ done, of }: Drawn) => done < of;

/** A village has thousands of slips: how far they are. Screen readers hear the start and the end. */
export function Drawing({ drawn }: { readonly drawn: Drawn }) {
  const { t } = useTranslation('prints');
  const draws = isDrawing(drawn);
  const [drew, setDrew] = useState(draws);
  if (draws && !drew) setDrew(true);
  return (
    <>
      <Hidden>
        <span role="status">
          {drew ? t(draws ? 'slip.drawing' : 'slip.drawn', { count: drawn.of }) : null}
        </span>
      </Hidden>
      {draws ? <Progress words={t('slip.progress', { ...drawn })} {...drawn} /> : null}
    </>
  );
}

interface PrintButtonProps {
  /** The papers are known. */
  readonly ready: boolean;
  readonly drawn: Drawn;
}

/** Prints when everything is there: a press before that is kept. */
export function PrintButton({ ready, drawn }: PrintButtonProps) {
  const { t } = useTranslation('prints');
  const [wanted, want] = useState(false);
  const draws = isDrawing(drawn);
  useEffect(() => {
    if (!wanted || draws) return;
    want(false);
    window.print();
  }, [wanted, draws]);
  return (
    <Button
      look="primary"
      disabled={!ready}
      busy={wanted && draws && t('printWhenDrawn')}
      onClick={() => want(true)}
    >
      {t('print')}
    </Button>
  );
}
