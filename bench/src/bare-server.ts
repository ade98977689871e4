// The baseline: a Socket.IO server that does nothing but carry. `echo` is answered at once; `enter` puts the socket into a
// room; `cast` keeps a ballot in memory; `tell` is answered and then sent to each room in turn, the loop given back in
// between.
import { createServer } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Server } from 'socket.io';

const http = createServer((_request, response) => response.end('{"ok":true}'));
const io = new Server(http, {
  transports: ['websocket'],
  perMessageDeflate: false,
  serveClient: false,
});

type Acknowledge = (answer: unknown) => void;

const ballots = new Map<string, string>();

async function tell(message: unknown): Promise<void> {
  const rooms = [...io.sockets.adapter.rooms.keys()].filter((room) => room.startsWith('room/'));
  for (const [index, room] of rooms.entries()) {
    if (index > 0) await nextTurn();
    io.to(room).emit('events', message);
  }
}

io.on('connection', (socket) => {
  socket.on('echo', (_message: unknown, answer: Acknowledge) =>
    answer({ ok: true, seq: 1, at: 1 }),
  );
  socket.on('cast', (voter: string, choice: string, answer: Acknowledge) => {
    ballots.set(voter, choice);
    answer({ ok: true });
  });
  socket.on('enter', (room: string, answer: Acknowledge) => {
    void socket.join(`room/${room}`);
    answer({ ok: true });
  });
  socket.on('tell', (message: unknown, answer: Acknowledge) => {
    answer({ ok: true });
    setImmediate(() => void tell(message));
  });
});

http.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  const address = http.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
process.once('SIGTERM', () => process.exit(0));
