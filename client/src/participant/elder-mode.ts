import { useState } from 'react';
import { remember, remembered } from '../sync/remembered.ts';

const key = 'elder';

function show(elder: boolean): void {
  document.documentElement.toggleAttribute('data-elder', elder);
}

/** Before the first picture: the layout this device was left in. */
export function startElderMode(): void {
  show(remembered(key) === 'on');
}

export function useElderMode(): { readonly elder: boolean; toggle(): void } {
  const [elder, setElder] = useState(() => remembered(key) === 'on');
  const toggle = () => {
    remember(key, elder ? 'off' : 'on');
    show(!elder);
    setElder(!elder);
  };
  return { elder, toggle };
}
