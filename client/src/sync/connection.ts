import type { StreamEvent } from '@haoshangliang/shared/meeting';
import type {
  ClientToServer,
  CommandAnswer,
  CommandRequest,
  ServerToClient,
} from '@haoshangliang/shared/wire';
import { io, type Socket } from 'socket.io-client';

type MeetingSocket = Socket<ServerToClient, ClientToServer>;

/** A page that slept longer than this cannot trust its socket: in-app browsers let it die without a word. */
const sleepLimit = 10_000;

/** How long an answer may take before it counts as lost, in milliseconds. */
export const answerLimit = 8_000;

/** Between half and one and a half times `milliseconds`: a hall of phones must not come back in the same instant. */
export function jittered(milliseconds: number): number {
  return milliseconds * (0.5 + Math.random());
}

export interface Connection {
  readonly socket: MeetingSocket;
  /** Drops the line and opens a new one. */
  reopen(): void;
  close(): void;
}

interface ConnectionOptions {
  /** Another server than the page's own; for tests. */
  readonly url?: string;
}

export function openConnection({ url }: ConnectionOptions = {}): Connection {
  const options = {
    transports: ['websocket', 'polling'],
    // Without this a blocked websocket never falls back to polling.
    tryAllTransports: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 8_000,
    randomizationFactor: 0.5,
    timeout: 10_000,
  };
  const socket: MeetingSocket =
    url === undefined ? io(options) : io(url, { ...options, forceNew: true });
  const reopen = () => {
    socket.disconnect();
    socket.connect();
  };
  const stopHeeding = heedServer(socket);
  const stopWatching = watchPage(socket, reopen);
  const close = () => {
    stopHeeding();
    stopWatching();
    socket.disconnect();
  };
  return { socket, reopen, close };
}

/** A line ended by the server is not reopened by the library: the server says when to come back. */
function heedServer(socket: MeetingSocket): () => void {
  let comeBack = 1_000;
  let timer: ReturnType<typeof setTimeout> | undefined;
  socket.on('farewell', ({ retryAfter }) => {
    comeBack = retryAfter;
  });
  socket.on('disconnect', (reason) => {
    if (reason !== 'io server disconnect') return;
    timer = setTimeout(() => socket.connect(), jittered(comeBack));
    comeBack = 1_000;
  });
  return () => clearTimeout(timer);
}

function watchPage(socket: MeetingSocket, reopen: () => void): () => void {
  let hiddenAt: number | null = null;
  const visibility = () => {
    if (document.visibilityState === 'hidden') {
      hiddenAt = Date.now();
      return;
    }
    const slept = hiddenAt === null ? 0 : Date.now() - hiddenAt;
    hiddenAt = null;
    if (slept > sleepLimit) reopen();
  };
  // Back from the browser's page cache: the socket in there is a mummy.
  const shown = (event: PageTransitionEvent) => {
    if (event.persisted) reopen();
  };
  const online = () => {
    if (!socket.connected) reopen();
  };
  document.addEventListener('visibilitychange', visibility);
  window.addEventListener('pageshow', shown);
  window.addEventListener('online', online);
  return () => {
    document.removeEventListener('visibilitychange', visibility);
    window.removeEventListener('pageshow', shown);
    window.removeEventListener('online', online);
  };
}

/** Asks with a limit; null when no answer came, which says nothing about what the server did. */
export async function answered<T>(asking: Promise<T>): Promise<T | null> {
  try {
    return await asking;
  } catch {
    return null;
  }
}

/**
 * Sends a command; rejects when the line breaks or no answer comes in time. What the answer says of one's own is told in the
 * call that brings it, for the message that covers it may follow in the same breath; and also when it comes too late, for
 * nobody says it again.
 */
export function sent(
  socket: Pick<MeetingSocket, 'emit' | 'once' | 'off' | 'sendBuffer'>,
  request: CommandRequest,
  tell: (own: readonly StreamEvent[]) => void,
): Promise<CommandAnswer> {
  return new Promise((resolve, reject) => {
    const rest = () => {
      clearTimeout(timer);
      socket.off('disconnect', lost);
    };
    const lost = () => {
      rest();
      // What the library keeps for the next line goes by the outbox, or not at all.
      socket.sendBuffer = socket.sendBuffer.filter(({ data }) => data[1] !== request);
      reject(new Error('no answer'));
    };
    const timer = setTimeout(lost, answerLimit);
    socket.once('disconnect', lost);
    socket.emit('command', request, (answer) => {
      rest();
      if (answer.ok && answer.own !== undefined) tell(answer.own);
      resolve(answer);
    });
  });
}
