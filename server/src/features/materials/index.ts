export { type MaterialRoutesDeps, materialRoutes } from './routes.ts';
