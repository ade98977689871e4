import type { found } from '../ports/event-log.ts';
export type Planted = typeof found;
