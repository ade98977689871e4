export { minutesSeed } from './minutes.ts';
export { minutesComposer } from './record.ts';
export { minutesRoutes } from './routes.ts';
