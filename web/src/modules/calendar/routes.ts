import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/calendar', component: () => import('./YearPage.vue'), meta: { title: 'calendar.title', nav: { label: 'calendar.nav', order: 80 }, roles: ['CLERK', 'LEADER', 'SYS_ADMIN'] } },
  { path: '/calendar/changes/:id', component: () => import('./ChangePage.vue'), props: true, meta: { title: 'calendar.changes.title', roles: ['CLERK', 'LEADER'] } },
]
export default routes
