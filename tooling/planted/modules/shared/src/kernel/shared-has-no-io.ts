import { readFileSync as found } from 'node:fs';
export const planted = found;
