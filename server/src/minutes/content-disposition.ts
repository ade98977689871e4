// What RFC 8187 lets stand in `filename*` as it is.
const plain = /[A-Za-z0-9!#$&+.^_`|~-]/;
// What file systems do not take, and controls.
const unfit =
  /[\u0000-\u001f\u007f-\u009f"*/:<>?\\|\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** `Content-Disposition` by RFC 6266: the name in UTF-8, and one in ASCII for programs that know only that. */
export function fileHeader(name: string, ascii = 'minutes.docx'): string {
  const fit = name.replace(unfit, '').trim();
  const encoded = [...new TextEncoder().encode(fit)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return plain.test(character)
        ? character
        : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
