import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../i18n/times.ts';
import { Figures } from './layout.tsx';

/** The server's time as the page knows it, milliseconds since 1970. */
export type Now = () => number;

const second = 1000;

/** Ticks with the seconds of `now`, not of the device. */
export function useSeconds(now: Now): number {
  const [time, setTime] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const current = now();
      setTime(current);
      timer = setTimeout(tick, second - (current % second));
    };
    tick();
    return () => clearTimeout(timer);
  }, [now]);
  return time;
}

/** Milliseconds as 2:10 or 1:02:10, rounded towards the start: what is shown has really passed. */
export function asClock(duration: number): string {
  const seconds = Math.max(0, Math.floor(duration / second));
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const shown = rest.map((part, index) => (index === 0 && hours === 0 ? `${part}` : pad(part)));
  return hours === 0 ? shown.join(':') : [hours, ...shown].join(':');
}

function pad(part: number): string {
  return `${part}`.padStart(2, '0');
}

/** How long it has been going on, beside the time planned for it, if any. Screen readers hear it when they ask. */
export function Elapsed({
  since,
  planned,
  now,
}: {
  since: number;
  planned: number | null;
  now: Now;
}) {
  const { t } = useTranslation('ui');
  const passed = useSeconds(now) - since;
  const over = planned !== null && passed > planned;
  return (
    <Figures>
      {asClock(passed)}
      {planned === null ? null : ` / ${asClock(planned)}`}
      {over ? ` ${t('over')}` : null}
    </Figures>
  );
}

/** What is left until `until`, in words; nothing once it has passed. */
export function Countdown({ until, now }: { readonly until: number; readonly now: Now }) {
  const { t } = useTranslation('ui');
  const left = until - useSeconds(now);
  return (
    <Figures>{left > 0 ? t('left', { clock: asClock(left + second - 1) }) : t('timeIsUp')}</Figures>
  );
}

/** The time of day as people say it: 19:42. */
export function TimeOfDay({ now }: { readonly now: Now }) {
  return <Figures>{timeOfDay(useSeconds(now))}</Figures>;
}
