import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/items/:id/plan', component: () => import('./PlanPage.vue'), props: true, meta: { title: 'schedule.title' } },
  { path: '/campaigns/:id/plans', component: () => import('./BulkPage.vue'), props: true, meta: { title: 'schedule.bulk.title', campaignTab: { label: 'schedule.bulk.tab', order: 60 }, roles: ['CLERK'] } },
]
export default routes
