export { sameLines } from './compare-lines.ts';
export { type ComparedLine, compareTexts, type Part } from './compare-texts.ts';
