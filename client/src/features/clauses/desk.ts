import type { Amendment } from '@haoshangliang/shared/features/clauses';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { ComponentType, ReactNode } from 'react';
import type { Row } from './use-rows.ts';

/** What the staff's page adds to the list: everything that participants do not do. */
export interface Desk {
  head(row: Row): ReactNode;
  amendment(amendment: Amendment, row: Row): ReactNode;
  /** Finds the person for whom something is entered. */
  readonly Person: ComponentType<{
    readonly chosen: SeatId | null;
    readonly onChoose: (seat: SeatId | null) => void;
  }>;
}
