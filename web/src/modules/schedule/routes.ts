import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/items/:id/plan', component: () => import('./PlanPage.vue'), props: true },
  { path: '/campaigns/:id/plans', component: () => import('./BulkPage.vue'), props: true },
]
export default routes
