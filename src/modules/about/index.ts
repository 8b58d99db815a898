export { aboutRoutes } from './about.routes.tsx'
