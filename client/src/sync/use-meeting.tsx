import type { AccountId, Right, SeatId } from '@haoshangliang/shared/kernel';
import {
  type MeetingCommand,
  type MeetingState,
  may,
  personsOf,
} from '@haoshangliang/shared/meeting';
import type { Refusal, ViewerInfo } from '@haoshangliang/shared/wire';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useReducer,
  useState,
  useSyncExternalStore,
} from 'react';
import { actingAmong } from './acting.ts';
import type { Line, MeetingSession } from './meeting-session.ts';
import type { MeetingView } from './meeting-store.ts';
import type { Entry, Fate } from './outbox-entry.ts';
import { type Undoable, UndoTrail } from './undo.ts';

const Session = createContext<MeetingSession | null>(null);

interface ProviderProps {
  readonly session: MeetingSession;
  readonly children: ReactNode;
}

export function MeetingProvider({ session, children }: ProviderProps) {
  return <Session.Provider value={session}>{children}</Session.Provider>;
}

export function useSession(): MeetingSession {
  const session = useContext(Session);
  if (session === null) throw new Error('Used outside a MeetingProvider');
  return session;
}

/** What the page knows; null until it has joined. Give the provider's children a page only after that. */
export function useViewOrNull(session: MeetingSession): MeetingView | null {
  return useSyncExternalStore(session.store.subscribe, session.store.view);
}

export function useView(): MeetingView {
  const view = useViewOrNull(useSession());
  if (view === null) throw new Error('Shown before the meeting was joined');
  return view;
}

/** A part of the state. `select` picks and never builds: what it returns is compared by identity. */
export function useMeeting<T>(select: (state: MeetingState) => T): T {
  const { store } = useSession();
  return useSyncExternalStore(store.subscribe, () => {
    const view = store.view();
    if (view === null) throw new Error('Shown before the meeting was joined');
    return select(view.state);
  });
}

export function useViewer(): ViewerInfo {
  return useView().viewer;
}

export function useLine(session: MeetingSession): Line {
  return useSyncExternalStore(session.subscribe, session.line);
}

export function useJoinRefusal(session: MeetingSession): Refusal | null {
  return useSyncExternalStore(session.subscribe, session.refusal);
}

/** The server's time; the same function for as long as the page lives. */
export function useNow(): () => number {
  return useSession().clock.now;
}

/** May this device send commands of this type at this stage? Asked before a button is shown; the server asks again. */
export function useMay(): (type: MeetingCommand['type']) => boolean {
  const { rights } = useViewer();
  const phase = useMeeting((state) => state.life.phase);
  const held: ReadonlySet<Right> = new Set(rights);
  return (type) => may(type, held, phase) === null;
}

/** The people this device stands for; none on the devices of staff, who act by their account. */
export function usePersons(): readonly SeatId[] {
  const { audience, seats } = useViewer();
  const people = useMeeting((state) => state.people);
  return useMemo(
    () => (audience === 'staff' ? [] : personsOf(people, seats)),
    [audience, people, seats],
  );
}

/** In whose name this device acts now; null while it stands for several and none of them has said so. */
export function useActingSeat(): SeatId | null {
  const { acting } = useSession();
  return actingAmong(usePersons(), useSyncExternalStore(acting.subscribe, acting.chosen));
}

export interface Action {
  /** Resolves when the fate is known. `by`: whose act it is where that is settled beforehand, not by who acts now. */
  run(command: MeetingCommand, by?: SeatId): Promise<Fate>;
  readonly busy: boolean;
  readonly refusal: Refusal | null;
  clear(): void;
}

/** Sends commands for one place on the page, and tells that place what became of the last one. */
export function useAction(): Action {
  const session = useSession();
  const { outbox } = session;
  const line = useLine(session);
  const seat = useActingSeat();
  const [running, setRunning] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(
    async (command: MeetingCommand, by: SeatId | null = seat) => {
      setRefusal(null);
      setRunning((count) => count + 1);
      const fate = await outbox.send(command, by);
      setRunning((count) => count - 1);
      if (fate.step === 'refused') setRefusal(fate.refusal);
      return fate;
    },
    [outbox, seat],
  );
  const clear = useCallback(() => setRefusal(null), []);
  // Once the line is back the advice to wait for it is out of date.
  const isPast = refusal?.code === 'offline' && line !== 'reconnecting';
  return { run, busy: running > 0, refusal: isPast ? null : refusal, clear };
}

/** Own acts of this device that are on their way or have not been read yet. */
export function useOutbox(): readonly Entry[] {
  const { outbox } = useSession();
  return useSyncExternalStore(outbox.subscribe, outbox.entries);
}

/** The display name of a seat; undefined until it is known. */
export function useName(seat: SeatId | null): string | undefined {
  const { names } = useSession();
  useEffect(() => {
    if (seat !== null) names.want(seat);
  }, [names, seat]);
  return useSyncExternalStore(names.subscribe, () =>
    seat === null ? undefined : names.nameOf(seat),
  );
}

/** What the seat's household is called; undefined where it is of none, or that is not this viewer's to know. */
export function useHousehold(seat: SeatId): string | undefined {
  const { names } = useSession();
  useEffect(() => names.want(seat), [names, seat]);
  return useSyncExternalStore(names.subscribe, () => names.householdOf(seat));
}

/** Display names for words made outside components; `unknown` stands in until a name is there. */
export function useNameOf(unknown: string): (seat: SeatId) => string {
  const { names } = useSession();
  const [, refresh] = useReducer((count: number) => count + 1, 0);
  const wanted = new Set<SeatId>();
  useEffect(() => names.subscribe(refresh), [names]);
  useEffect(() => {
    for (const seat of wanted) names.want(seat);
  });
  return (seat) => {
    wanted.add(seat);
    return names.nameOf(seat) ?? unknown;
  };
}

export interface Undo {
  readonly last: Undoable | null;
  readonly action: Action;
  /** By its own counter-action, or by another that leads on from it. */
  takeBack(instead?: MeetingCommand): Promise<void>;
}

/** The last act of this account that can be taken back. */
export function useUndo(account: AccountId): Undo {
  const view = useView();
  const action = useAction();
  const [trail] = useState(() => new UndoTrail());
  const last = trail.last(view, account);
  const takeBack = async (instead?: MeetingCommand) => {
    if (last !== null) trail.took(last.event, await action.run(instead ?? last.command));
  };
  return { last, action, takeBack };
}
