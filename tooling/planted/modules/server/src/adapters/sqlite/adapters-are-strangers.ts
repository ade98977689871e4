import { found } from '../memory/event-log.ts';
export const planted = found;
