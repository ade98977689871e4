import type { other } from './no-cycles-other.ts';
export type Planted = typeof other;
