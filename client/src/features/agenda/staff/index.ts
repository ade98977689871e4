export { AgendaEditor } from './agenda-editor-later.tsx';
export { useAgendaStep } from './agenda-step.ts';
export { AgendaWalk } from './agenda-walk.tsx';
export { describeAgenda } from './describe-agenda.ts';
export { useUnfinishedItems } from './use-unfinished.ts';
