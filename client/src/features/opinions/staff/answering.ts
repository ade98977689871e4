import type { Opinion, OpinionsCommand } from '@haoshangliang/shared/features/opinions';
import type { ReactNode } from 'react';
import type { Asked } from './doings.ts';

export interface Question {
  readonly kind: Asked;
  readonly opinion: Opinion;
}

/** What a question asks, and the command its answer comes to. */
export interface Answering {
  readonly fields: ReactNode;
  /** Null while something is missing; the field then says what. */
  answer(): OpinionsCommand | null;
}
