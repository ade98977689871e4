const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const units = ['', '十', '百', '千'] as const;

/** A whole number from 1 to 9999 as it is written in headings and articles: 二百七十八; 十一, not 一十一. */
export function chineseNumber(n: number): string {
  const written = String(n)
    .split('')
    .map((digit, place, all) => placed(Number(digit), all.length - 1 - place))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return written.startsWith('一十') ? written.slice(1) : written;
}

function placed(digit: number, power: number): string {
  return digit === 0 ? '零' : `${digits[digit] ?? ''}${units[power] ?? ''}`;
}

/** Hundredths of a square metre as square metres: `88.60`. */
export function squareMetres(area: number): string {
  const rest = area % 100;
  return `${(area - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}
