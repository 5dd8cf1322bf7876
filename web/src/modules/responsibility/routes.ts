import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/campaigns/:id/import', component: () => import('./ImportPage.vue'), props: true },
  { path: '/campaigns/:id/hand-over', component: () => import('./HandOverPage.vue'), props: true },
  { path: '/lists/:id', component: () => import('./ReviewPage.vue'), props: true },
]
export default routes
