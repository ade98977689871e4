import type { AccountId } from '@haoshangliang/shared/kernel';
import { useState } from 'react';
import { remember, remembered } from '../../sync/remembered.ts';
import { useViewer } from '../../sync/use-meeting.tsx';
import { isView, usualView, type View } from './views.ts';

/** Where `staff-room.module.css` shows one column at a time. */
const narrow = '(max-width: 62rem)';

export interface RoomView {
  readonly view: View;
  choose(view: View): void;
}

/** The view this account works in on this machine: what was chosen here, else what its duties and the screen suggest. */
export function useRoomView(account: AccountId): RoomView {
  const { rights } = useViewer();
  const key = `room-view.${account}`;
  const [chosen, setChosen] = useState(() => remembered(key));
  const [isNarrow] = useState(() => window.matchMedia(narrow).matches);
  return {
    view: isView(chosen) ? chosen : usualView(rights, isNarrow),
    choose: (view) => {
      remember(key, view);
      setChosen(view);
    },
  };
}
