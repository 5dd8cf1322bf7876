import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/desk', component: () => import('./DeskPage.vue'), meta: { title: 'inbox.title', roles: ['CLERK', 'LIAISON', 'LEADER', 'VERIFIER', 'SECRECY_REVIEWER', 'RELEASER'], nav: { label: 'inbox.title', order: 10, tab: '办' } } },
  { path: '/settings/notifications', component: () => import('./NotificationsPage.vue'), meta: { title: 'inbox.notify.title' } },
]
export default routes
