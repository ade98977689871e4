import { found } from '../../shared/src/features/agenda/index.ts';
export const planted = found;
