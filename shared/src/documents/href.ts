const longest = 2000;

// Anything that is not a plain address: blanks, controls, and what could end an attribute.
const unfit = /[\u0000-\u0020"'<>\\^`{|}\u007f-\u009f]/;

/** A link may lead to a web page or a mailbox, nowhere else. */
export function isAllowedHref(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longest || unfit.test(value)) return false;
  return /^https?:\/\/[^/]/i.test(value) || /^mailto:[^@]+@[^@]+$/i.test(value);
}
