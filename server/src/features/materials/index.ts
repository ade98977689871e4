export { materialRoutes } from './routes.ts';
