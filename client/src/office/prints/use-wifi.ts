import type { QrPicture } from '@haoshangliang/shared/wire';
import { useMemo, useSyncExternalStore } from 'react';
import { Listeners } from '../../sync/listeners.ts';
import { forget, remember, remembered } from '../../sync/remembered.ts';
import { codeOf } from '../code-of.ts';
import { type Wifi, wifiText } from './wifi-code.ts';

// Name and password lie on this computer and are never sent anywhere.
const nameKey = 'hall-wifi.name';
const passwordKey = 'hall-wifi.password';
const listeners = new Listeners();
let current = read();

function read(): Wifi | null {
  const name = remembered(nameKey);
  return name === null ? null : { name, password: remembered(passwordKey) ?? '' };
}

function keep(wifi: Wifi): void {
  if (wifi.name === '') {
    forget(nameKey);
    forget(passwordKey);
  } else {
    remember(nameKey, wifi.name);
    remember(passwordKey, wifi.password);
  }
  current = read();
  listeners.tell();
}

/** The hall's network; null: none has been typed. */
export function useWifi() {
  const wifi = useSyncExternalStore(listeners.subscribe, () => current);
  return { wifi, keep };
}

/** The code phones join the network by; null where there is none, or the text is too long for one. */
export function useWifiCode(wifi: Wifi | null): QrPicture | null {
  return useMemo(() => (wifi === null ? null : codeOf(wifiText(wifi), 'M')), [wifi]);
}
