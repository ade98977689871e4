import type { MeetingId } from '@haoshangliang/shared/wire';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { loadWords } from '../i18n/start.ts';
import { Entering } from '../ui/entering.tsx';
import { Notice } from '../ui/notice.tsx';
import { CodeEntry } from './join/code-entry.tsx';
import { Front } from './join/front.tsx';
import { LinkPage } from './join/link-page.tsx';
import { type Place, readPlace } from './place.ts';
import { roomWords } from './words.ts';

// The room comes with the socket and the rules of the meeting: not before somebody enters it.
const Room = lazy(async () => {
  const [{ Room: loaded }] = await Promise.all([import('./room/room.tsx'), loadWords(roomWords)]);
  return { default: loaded };
});

/** Whoever was in the room a moment ago hears why they are at the door. */
function TurnedAway() {
  const { t } = useTranslation('join');
  return <Notice kind="warn">{t('turnedAway')}</Notice>;
}

export function App() {
  const [place, setPlace] = useState<Place>(() => readPlace(window.location));
  const enter = useCallback((meeting: MeetingId) => {
    // The token leaves the address bar: what people forward from here is the room, never their own link.
    window.history.replaceState(null, '', `/m/${meeting}`);
    setPlace({ at: 'room', meeting });
  }, []);
  const toDoor = useCallback(() => setPlace({ at: 'door', turnedAway: true }), []);
  // A second link opened in the same tab changes nothing but the fragment: no page is loaded.
  useEffect(() => {
    const arrive = () => setPlace(readPlace(window.location));
    window.addEventListener('hashchange', arrive);
    return () => window.removeEventListener('hashchange', arrive);
  }, []);
  switch (place.at) {
    case 'link':
      return <LinkPage key={place.token} token={place.token} onEnter={enter} />;
    case 'door':
      return (
        <Front>
          {place.turnedAway ? <TurnedAway /> : null}
          <CodeEntry onEnter={enter} />
        </Front>
      );
    case 'room':
      return (
        <Suspense fallback={<Entering refusal={null} />}>
          <Room meeting={place.meeting} onTurnedAway={toDoor} />
        </Suspense>
      );
    default:
      return place satisfies never;
  }
}
