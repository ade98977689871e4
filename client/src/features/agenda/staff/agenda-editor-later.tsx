import { later } from '../../../ui/later.tsx';

// Moving entries with mouse, finger and keyboard weighs as much as a page, and the room moves none.
export const AgendaEditor = later(async () => (await import('./agenda-editor.tsx')).AgendaEditor);
