const largest = 8 * 1024 * 1024;

/** A file's bytes in base64; null if it is too large to be a list of people. */
export async function asBase64(file: File): Promise<string | null> {
  if (file.size > largest) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  const step = 0x8000;
  for (let from = 0; from < bytes.length; from += step) {
    binary += String.fromCharCode(...bytes.subarray(from, from + step));
  }
  return btoa(binary);
}
