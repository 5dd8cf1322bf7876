import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/open', component: () => import('./OpenPage.vue'), meta: { title: 'publicity.open.title', open: true, bare: true } },
  { path: '/publications', component: () => import('./PublicationsPage.vue'), meta: { title: 'publicity.title', nav: { label: 'publicity.title', order: 60, tab: '示' }, roles: ['CLERK', 'LEADER', 'SECRECY_REVIEWER', 'RELEASER'] } },
  { path: '/publications/:id', component: () => import('./PublicationPage.vue'), props: true, meta: { title: 'publicity.title', roles: ['CLERK', 'LEADER', 'SECRECY_REVIEWER', 'RELEASER'] } },
]
export default routes
