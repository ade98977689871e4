import words from './words.json' with { type: 'json' };

type Value = string | number;

/** What things are called. What somebody said stays as it was said, mark by mark. */
const called: ReadonlySet<string> = new Set(['title', 'meeting', 'question', 'name']);
const within: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '《': '〈', '》': '〉' };

/**
 * Puts values where `{name}` stands; a name without a value stays as it is. A name in marks that bears the same marks
 * itself gets the inner ones (GB/T 15834).
 */
export function say(template: string, values: Readonly<Record<string, Value>> = {}): string {
  return template.replace(/([“《]?)\{(\w+)\}/g, (whole, mark: string, name: string) => {
    if (!Object.prototype.hasOwnProperty.call(values, name)) return whole;
    const value = String(values[name]);
    return `${mark}${called.has(name) ? inner(mark, value) : value}`;
  });
}

/** 甲（反对）; what is called 甲（独居老人） has its bracket already: 甲（独居老人，反对）. */
export function bracketed(name: string, told: string): string {
  if (told === '') return name;
  const { open, comma, close } = words.brackets;
  return name.includes(open) && name.endsWith(close)
    ? `${name.slice(0, -close.length)}${comma}${told}${close}`
    : `${name}${open}${told}${close}`;
}

/** Ends a sentence that does not end by itself: words that people wrote often bring their own full stop. */
export function sentence(text: string): string {
  return /[。！？…][”’]*$/.test(text) ? text : `${text}${words.fullStop}`;
}

function inner(mark: string, value: string): string {
  if (mark === '“') return value.replace(/[“”]/g, (each) => within[each] ?? each);
  return mark === '《' ? value.replace(/[《》]/g, (each) => within[each] ?? each) : value;
}
