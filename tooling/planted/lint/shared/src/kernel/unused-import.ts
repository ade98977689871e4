// must fail: lint/correctness/noUnusedImports
import { planted } from './any.ts';

export const other = 2;
