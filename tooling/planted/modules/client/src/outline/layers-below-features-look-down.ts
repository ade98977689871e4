import { found } from '../office/page.ts';

export const below = found;
