type Value = string | number;

/** Puts values where `{name}` stands; a name without a value stays as it is. */
export function say(template: string, values: Readonly<Record<string, Value>> = {}): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.prototype.hasOwnProperty.call(values, name) ? String(values[name]) : whole,
  );
}
