export { minutesComposer, minutesReviewer, minutesSeed } from './record.ts';
export { minutesRoutes } from './routes.ts';
