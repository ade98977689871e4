import { found } from '../features/agenda/index.ts';
export const planted = found;
