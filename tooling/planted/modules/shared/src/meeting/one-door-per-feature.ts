import { found } from '../features/agenda/state.ts';
export const planted = found;
