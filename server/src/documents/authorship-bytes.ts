import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { Authorship } from './authorship.ts';
import { type Author, type Mark, Marks } from './marks.ts';

const format = 1;

/** Short enough to lie beside the text: differences, whole seconds, and each author once. */
export function authorshipBytes({ marks }: Authorship): Uint8Array {
  const authors = new Map<string, number>();
  const body = encoding.encode((encoder) => {
    for (const { byClient } of [marks.written, marks.deleted])
      writeMarks(encoder, byClient, authors);
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, format);
    encoding.writeVarString(
      encoder,
      JSON.stringify([...authors.keys()].map((key) => JSON.parse(key))),
    );
    encoding.writeUint8Array(encoder, body);
  });
}

/** Throws for what was not written by `authorshipBytes`. */
export function authorshipIn(bytes: Uint8Array): Authorship {
  const decoder = decoding.createDecoder(bytes);
  if (decoding.readVarUint(decoder) !== format) throw new Error('Authors in an unknown form');
  const keys = JSON.parse(decoding.readVarString(decoder)) as (readonly [
    string | null,
    string | null,
  ])[];
  const authors = keys.map(([seat, account]) => ({ seat, account }));
  const [written, deleted] = [readMarks(decoder, authors), readMarks(decoder, authors)];
  return new Authorship(written, deleted);
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

function writeMarks(
  encoder: encoding.Encoder,
  byClient: ReadonlyMap<number, readonly Mark[]>,
  authors: Map<string, number>,
): void {
  encoding.writeVarUint(encoder, byClient.size);
  for (const [client, marks] of byClient) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, marks.length);
    let [end, time] = [0, 0];
    for (const { clock, length, author, from, to } of marks) {
      encoding.writeVarUint(encoder, clock - end);
      encoding.writeVarUint(encoder, length);
      encoding.writeVarUint(encoder, numberOf(author, authors));
      encoding.writeVarInt(encoder, seconds(from) - time);
      encoding.writeVarUint(encoder, seconds(to) - seconds(from));
      [end, time] = [clock + length, seconds(from)];
    }
  }
}

function numberOf({ seat, account }: Author, authors: Map<string, number>): number {
  const key = JSON.stringify([seat, account]);
  const known = authors.get(key) ?? authors.size;
  authors.set(key, known);
  return known;
}

function readMarks(decoder: decoding.Decoder, authors: readonly Author[]): Marks {
  const clients = decoding.readVarUint(decoder);
  const byClient = new Map<number, Mark[]>();
  for (let i = 0; i < clients; i++) {
    const client = decoding.readVarUint(decoder);
    const count = decoding.readVarUint(decoder);
    let [end, time] = [0, 0];
    const marks = Array.from({ length: count }, () => {
      const clock = end + decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      const author = authors[decoding.readVarUint(decoder)];
      if (author === undefined) throw new Error('An author who is not in the list');
      time += decoding.readVarInt(decoder);
      const last = time + decoding.readVarUint(decoder);
      end = clock + length;
      return { clock, length, author, from: time * 1000, to: last * 1000 };
    });
    byClient.set(client, marks);
  }
  return new Marks(byClient);
}
