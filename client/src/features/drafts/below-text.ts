import type { Draft } from '@haoshangliang/shared/features/drafts';
import type { ComponentType } from 'react';

/** What stands below a text that is read. */
export type BelowText = ComponentType<{ readonly draft: Draft }>;
