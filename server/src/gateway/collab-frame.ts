/** The first byte of a whole binary message, and where the length goes when it does not fit into the second. */
const wholeBinary = 0x82;
const next16 = 126;
const next64 = 127;

const framed = new WeakMap<Uint8Array, Buffer>();

/**
 * A message as it stands on the wire (RFC 6455, from a server: not masked). Made once, however many lines it goes to: a
 * hall of viewers would otherwise have it framed, and written in two pieces, for each of them.
 */
export function onWire(message: Uint8Array): Buffer {
  const known = framed.get(message);
  if (known !== undefined) return known;
  const frame = Buffer.concat([headerFor(message.length), message]);
  framed.set(message, frame);
  return frame;
}

function headerFor(length: number): Buffer {
  if (length < next16) return Buffer.from([wholeBinary, length]);
  if (length < 2 ** 16) {
    const header = Buffer.from([wholeBinary, next16, 0, 0]);
    header.writeUInt16BE(length, 2);
    return header;
  }
  const header = Buffer.alloc(10);
  header[0] = wholeBinary;
  header[1] = next64;
  header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}
