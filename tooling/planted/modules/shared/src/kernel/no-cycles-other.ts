import type { Planted } from './no-cycles.ts';
export const other: Planted[] = [];
