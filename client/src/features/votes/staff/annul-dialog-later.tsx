import { later } from '../../../ui/later.tsx';

// Seldom wanted, and never in a hurry.
export const AnnulDialog = later(async () => (await import('./annul-dialog.tsx')).AnnulDialog);
