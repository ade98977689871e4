import { found } from '../ui/heavy-table.ts';
export const planted = found;
