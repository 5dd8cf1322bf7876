import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/campaigns/:id/targets', component: () => import('./TargetsPage.vue'), props: true, meta: { title: 'indicator.targets.title', campaignTab: { label: 'indicator.tab', order: 30 }, roles: ['CLERK', 'LIAISON', 'LEADER', 'VERIFIER', 'RELEASER'] } },
  { path: '/items/:id/periods', component: () => import('./PeriodsPage.vue'), props: true, meta: { title: 'indicator.periods.title' } },
]
export default routes
