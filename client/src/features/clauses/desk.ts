import type { Amendment, Reservation } from '@haoshangliang/shared/features/clauses';
import type { SeatId } from '@haoshangliang/shared/kernel';
import type { ComponentType, ReactNode } from 'react';
import type { Row } from './use-rows.ts';

/** What a page adds to the list for those who write the text, and for staff. */
export interface Desk {
  head(row: Row): ReactNode;
  amendment(amendment: Amendment, row: Row): ReactNode;
  /** Staff only. */
  reservation?(reservation: Reservation, row: Row): ReactNode;
  /** Staff only: what is out of everybody else's sight. */
  hidden?(row: Row): ReactNode;
  /** Staff only: finds the person for whom something is entered; without it people speak for themselves. */
  readonly Person?: ComponentType<{
    readonly chosen: SeatId | null;
    readonly onChoose: (seat: SeatId | null) => void;
  }>;
}
