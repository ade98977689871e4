const digits = '零一二三四五六七八九';
const numerals = /[零一二三四五六七八九十百]+/g;

/** How a clerk puts names in order: 一、二层 before 三、四层, 九组 before 十组, 2号 before 10号, words by their sound. */
export function inOrder(one: string, other: string): number {
  return withFigures(one).localeCompare(withFigures(other), 'zh-CN', { numeric: true });
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
