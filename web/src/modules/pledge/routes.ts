import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/campaigns/:id/pledges', component: () => import('./RegisterPage.vue'), props: true, meta: { title: 'pledge.title', campaignTab: { label: 'pledge.tab', order: 50 } } },
  { path: '/campaigns/:id/versions', component: () => import('./VersionsPage.vue'), props: true, meta: { title: 'pledge.version.title', campaignTab: { label: 'pledge.version.tab', order: 70 } } },
  { path: '/campaigns/:id/versions/:n(\\d+)', component: () => import('./VersionPage.vue'), props: true, meta: { title: 'pledge.version.title' } },
  { path: '/pledges/:id', component: () => import('./PledgePage.vue'), props: true, meta: { title: 'pledge.title' } },
  { path: '/handed', component: () => import('./HandedPage.vue'), meta: { title: 'pledge.handed.title', open: true, bare: true } },
]
export default routes
