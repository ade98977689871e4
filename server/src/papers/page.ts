/** Figures of GB/T 9704-2012 in twentieths of a point, as Word counts. 1 mm = 56.69. */
export const page = {
  /** A4 (5.1). Written out: computed from millimetres the width comes to 11905. */
  width: 11906,
  height: 16838,
  /** 天头 37 mm, 订口 28 mm; what the 版心 of 156 × 225 mm leaves: right 26 mm, bottom 35 mm (5.2). */
  top: 2098,
  left: 1588,
  right: 1474,
  bottom: 1984,
  /** Edge of the paper to the header, and to the foot of the page number. */
  header: 1134,
  footer: 1447,
} as const;

/** Width of the 版心: 156 mm. */
export const textWidth = page.width - page.left - page.right;

/**
 * 22 lines on a page, 28 characters in a line (5.3). 156 mm are 28 times 15.79 pt, a 3号 character is 16 pt: a quarter of
 * a point less between them. A grid of characters would say it more exactly, but programs other than Word space text on
 * such a grid by another size than that of the text.
 */
export const grid = { line: 579, character: -5 } as const;

/** Sizes in half points: 2号, 3号, 4号, 小四 for tables. */
export const size = { second: 44, third: 32, fourth: 28, small: 24 } as const;

/** Two characters of 3号. */
export const twoCharacters = 640;

/** Space above the 纪要标志: its upper edge stands 35 mm below that of the 版心 (10.3). */
export const aboveBanner = 1984;

export const red = 'FF0000';
