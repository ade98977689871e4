import type { Paper } from '../paper.ts';
import type { Composing } from '../record.ts';
import { approvalForm } from './approval.ts';
import { assignmentForm } from './assignment.ts';
import { attendanceForm } from './attendance.ts';
import { briefForm } from './brief.ts';
import { consensusForm } from './consensus-form.ts';
import { reportForm } from './report.ts';
import { votesForm } from './votes-form.ts';

/** Papers beside the minutes, as an office knows them. */
type FormName =
  | 'attendance'
  | 'votes'
  | 'consensus'
  | 'report'
  | 'brief'
  | 'assignment'
  | 'approval';

/** What the record gives so far; a paper that would be empty is not there. */
export type Forms = Readonly<Partial<Record<FormName, Paper>>>;

export function formsOf(composing: Composing): Forms {
  const forms: readonly (readonly [FormName, Paper | null])[] = [
    ['attendance', attendanceForm(composing)],
    ['votes', votesForm(composing)],
    ['consensus', consensusForm(composing)],
    ['report', reportForm(composing)],
    ['brief', briefForm(composing)],
    ['assignment', assignmentForm(composing)],
    ['approval', approvalForm(composing)],
  ];
  return Object.fromEntries(forms.filter(([, paper]) => paper !== null));
}
