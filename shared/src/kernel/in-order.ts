const digits = '零一二三四五六七八九';
const numerals = /[零一二三四五六七八九十百]+/g;

/**
 * Puts things in order by their names as a clerk would: 一、二层 before 三、四层, 九组 before 十组, 2号 before 10号, words by
 * their sound. One collator for all of them: comparing two names with one made for them takes a hundred times as long.
 */
export function inOrder<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): Thing[] {
  const order = new Intl.Collator('zh-CN', { numeric: true });
  return things
    .map((thing) => ({ thing, name: withFigures(nameOf(thing)) }))
    .sort((one, other) => order.compare(one.name, other.name))
    .map(({ thing }) => thing);
}

function withFigures(words: string): string {
  return words.replace(numerals, (numeral) => `${numberOf(numeral)}`);
}

/** Up to 九百九十九; digits that follow one another (一二三) are read one by one. */
function numberOf(numeral: string): number {
  let sum = 0;
  let last = 0;
  for (const sign of numeral) {
    if (sign === '十' || sign === '百') {
      sum += (last || 1) * (sign === '十' ? 10 : 100);
      last = 0;
    } else {
      last = last * 10 + digits.indexOf(sign);
    }
  }
  return sum + last;
}
