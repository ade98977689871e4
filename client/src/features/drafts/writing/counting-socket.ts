import { documentMessages } from '@haoshangliang/shared/documents';

const everything = 1;
const update = 2;

/** A WebSocket that says of each message with edits that it is going out, in the order in which the server counts them. */
export function countingSocket(
  sent: (what: 'update' | 'everything') => void,
  Base: typeof WebSocket = WebSocket,
): typeof WebSocket {
  return class CountingSocket extends Base {
    override send(data: Parameters<WebSocket['send']>[0]): void {
      if (data instanceof Uint8Array && data[0] === documentMessages.sync) {
        if (data[1] === everything) sent('everything');
        if (data[1] === update) sent('update');
      }
      super.send(data);
    }
  };
}
