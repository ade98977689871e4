import { documentMessages } from '@haoshangliang/shared/documents';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';
import type { Hold } from './hold.ts';

/**
 * What the server says of the text during a hold, as bytes. It must not reach the shared document before the local word
 * has been written there: the editor's next comparison would take it for something deleted.
 */
export class HeldMessages {
  readonly #provider: WebsocketProvider;
  readonly #read: WebsocketProvider['messageHandlers'][number] | undefined;
  #waiting: Uint8Array<ArrayBuffer>[] = [];

  constructor(provider: WebsocketProvider, hold: Hold) {
    this.#provider = provider;
    const read = provider.messageHandlers[documentMessages.sync];
    this.#read = read;
    provider.messageHandlers[documentMessages.sync] = (encoder, decoder, ...rest) => {
      if (hold.isHeld) this.#waiting.push(new Uint8Array(decoding.readTailAsUint8Array(decoder)));
      else read?.(encoder, decoder, ...rest);
    };
  }

  /** Lets in what waited, in its order and in one go. */
  takeIn(): void {
    const waiting = this.#waiting;
    if (waiting.length === 0) return;
    this.#waiting = [];
    const provider = this.#provider;
    const answers: Uint8Array<ArrayBuffer>[] = [];
    provider.doc.transact(() => {
      for (const message of waiting) {
        const encoder = encoding.createEncoder();
        const decoder = decoding.createDecoder(message);
        this.#read?.(encoder, decoder, provider, true, documentMessages.sync);
        if (encoding.length(encoder) > 1)
          answers.push(new Uint8Array(encoding.toUint8Array(encoder)));
      }
    }, provider);
    const { ws } = provider;
    if (ws?.readyState === WebSocket.OPEN) for (const answer of answers) ws.send(answer);
  }
}
