import { createContext, type ReactNode, useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { remember, remembered } from '../sync/remembered.ts';
import { Button } from '../ui/button.tsx';

const key = 'screen-safe';

const Safe = createContext<{ readonly safe: boolean; toggle(): void }>({ safe: true, toggle() {} });

/** 投屏安全: hides names and rolls; on until somebody turns it off on this machine. */
export function SafeView({ children }: { readonly children: ReactNode }) {
  const [safe, setSafe] = useState(() => remembered(key) !== 'off');
  const toggle = () => {
    remember(key, safe ? 'off' : 'on');
    setSafe(!safe);
  };
  return <Safe.Provider value={{ safe, toggle }}>{children}</Safe.Provider>;
}

export function SafeSwitch() {
  const { t } = useTranslation('screen');
  const { safe, toggle } = useContext(Safe);
  return (
    <Button aria-pressed={safe} onClick={toggle}>
      {t('safe')} {t(safe ? 'safeOn' : 'safeOff')}
    </Button>
  );
}
