import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/campaigns/:id/import', component: () => import('./ImportPage.vue'), props: true, meta: { title: 'responsibility.import.title', roles: ['CLERK'] } },
  { path: '/campaigns/:id/hand-over', component: () => import('./HandOverPage.vue'), props: true, meta: { title: 'responsibility.hand.title', roles: ['CLERK'] } },
  { path: '/lists/:id', component: () => import('./ReviewPage.vue'), props: true, meta: { title: 'responsibility.step.check', roles: ['CLERK'] } },
  { path: '/settings/readings', component: () => import('./ReadingsPage.vue'), meta: { title: 'responsibility.readings.title', roles: ['CLERK'] } },
]
export default routes
