import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { ComponentType } from 'react';

/** What stands below a text, or beside one that is written. */
export type BelowText = ComponentType<{ readonly draft: Draft }>;
