import { createRequire } from 'node:module';

/**
 * Socket.IO frames a broadcast once for a whole room only if it finds `Sender.frame` in its own copy of `ws`; without it
 * everything works, at several times the cost. Throws where it would be missing.
 */
export function assertFramesAreShared(): void {
  const socketIo = createRequire(createRequire(import.meta.url).resolve('socket.io'));
  const adapter = createRequire(socketIo.resolve('socket.io-adapter'));
  const ws: unknown = adapter('ws');
  const sender = memberOf(ws, 'Sender');
  if (typeof memberOf(sender, 'frame') === 'function') return;
  throw new Error(
    'The copy of ws that Socket.IO uses has no Sender.frame: broadcasts would be framed per socket',
  );
}

function memberOf(value: unknown, name: string): unknown {
  const isThing = (typeof value === 'object' && value !== null) || typeof value === 'function';
  return isThing ? Reflect.get(value, name) : undefined;
}
