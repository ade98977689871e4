// What no XML 1.0 document may hold, and characters that turn the order of letters around.
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Text as it may be printed: controls and direction marks gone, line ends and tabs as blanks. */
export function printable(text: string): string {
  return text.replace(unprintable, '').replace(/[\t\n\r\u2028\u2029]+/g, ' ');
}
