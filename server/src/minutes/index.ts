export { issuedComposer } from './compose-issued.ts';
export { createIssuedBook } from './issued-book.ts';
export { keepMinutes } from './keep-minutes.ts';
export { minutesComposer, minutesReviewer, minutesSeed } from './record.ts';
export { minutesRoutes } from './routes.ts';
