import { found } from '../adapters/memory/event-log.ts';
export const planted = found;
