import type { AgendaItem } from '@haoshangliang/shared/features/agenda';
import type { OutlineRow } from '../../../outline/index.ts';
import type { Action } from '../../../sync/use-meeting.tsx';

/** What the dialog is open for: changing an item, or adding one below another (null: on the first level). */
export type Editing = { readonly change: AgendaItem } | { readonly addBelow: AgendaItem | null };

/** What a row of the list can do. */
export interface Editor {
  readonly editable: boolean;
  readonly move: (row: OutlineRow, to: number) => Promise<void>;
  readonly run: Action['run'];
  readonly edit: (editing: Editing) => void;
}
