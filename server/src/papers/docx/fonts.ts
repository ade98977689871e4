import type { IFontAttributesProperties } from 'docx';

/** The standard's faces by the names that office computers know them by. */
export const faces = {
  body: '仿宋_GB2312',
  title: '方正小标宋简体',
  black: '黑体',
  kai: '楷体_GB2312',
  song: '宋体',
} as const;

/** Digits and Latin letters, by practice. */
const latin = 'Times New Roman';

/** What is taken where the first choice is not installed, in this order. */
export const substitutes: Readonly<Record<string, readonly string[]>> = {
  [faces.body]: ['仿宋', 'FangSong', 'STFangsong', 'FandolFang', 'Noto Serif CJK SC'],
  [faces.title]: ['方正小标宋_GBK', '小标宋', 'FZXiaoBiaoSong-B05S', '华文中宋', 'STZhongsong'],
  [faces.black]: ['SimHei', '微软雅黑', 'Noto Sans CJK SC'],
  [faces.kai]: ['楷体', 'KaiTi', 'STKaiti', 'FandolKai', 'AR PL UKai CN'],
  [faces.song]: ['SimSun', 'Noto Serif CJK SC'],
  [latin]: ['Liberation Serif'],
};

export function font(face: keyof typeof faces): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: faces[face] };
}

/** Digits in the face of the characters, as page numbers want. */
export function wholeFont(face: keyof typeof faces): IFontAttributesProperties {
  return { ascii: faces[face], hAnsi: faces[face], cs: latin, eastAsia: faces[face] };
}
