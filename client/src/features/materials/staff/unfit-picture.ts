/** More than any camera of a telephone writes; what is larger would only fill the memory of this machine. */
const mostBytes = 40 * 1024 * 1024;

/** What ISO 14496-12 files call themselves when they are HEIC or HEIF pictures. */
const heic = /^ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1)/;

/** Why a chosen picture is not even opened; null: nothing is wrong so far. */
export async function unfitPicture(
  file: Blob,
): Promise<'picture-too-large' | 'picture-heic' | null> {
  if (file.size > mostBytes) return 'picture-too-large';
  const start = await file.slice(4, 12).text();
  // Browsers that can read it draw it anew like any other; on a machine with Windows hardly any can.
  const canRead = async () => (await createImageBitmap(file).catch(() => null)) !== null;
  return heic.test(start) && !(await canRead()) ? 'picture-heic' : null;
}
