/** The hall's wireless network, as the clerk typed it. It stays on this computer. */
export interface Wifi {
  readonly name: string;
  /** Empty: an open network. */
  readonly password: string;
}

/** What phones read from a Wi-Fi code: the form of ZXing, which iOS and Android follow. */
export function wifiText({ name, password }: Wifi): string {
  const kind = password === '' ? 'nopass' : 'WPA';
  const secret = password === '' ? '' : `P:${escaped(password)};`;
  return `WIFI:T:${kind};S:${escaped(name)};${secret};`;
}

/** These five mean something in the text itself. */
function escaped(part: string): string {
  return part.replace(/[\\;,:"]/g, '\\$&');
}

/** A password that no WPA network can have: it has 8 to 63 characters. */
export function isTooShort(password: string): boolean {
  return password !== '' && password.length < 8;
}
