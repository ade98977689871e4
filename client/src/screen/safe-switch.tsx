import { useTranslation } from 'react-i18next';
import { useHallNames } from '../features/screen/index.ts';
import { useAction, useMay } from '../sync/use-meeting.tsx';
import { Button } from '../ui/button.tsx';
import { RefusalNotice } from '../ui/refusal-notice.tsx';

/** 投屏安全, for whoever moderates and stands at the screen's own machine; the staff room has the same key. */
export function SafeSwitch() {
  const { t } = useTranslation('screen');
  const ui = useTranslation('ui').t;
  const names = useHallNames();
  const may = useMay();
  const { run, busy, refusal, clear } = useAction();
  const type = names ? 'screen/hide-names' : 'screen/show-names';
  if (!may(type)) return null;
  return (
    <>
      <RefusalNotice refusal={refusal} onClose={clear} />
      <Button
        look="quiet"
        aria-pressed={!names}
        busy={busy && ui('wait')}
        onClick={() => void run({ type })}
      >
        {t('safe')} {t(names ? 'safeOff' : 'safeOn')}
      </Button>
    </>
  );
}
