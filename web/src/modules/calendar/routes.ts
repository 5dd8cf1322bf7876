import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/calendar', component: () => import('./YearPage.vue'), meta: { title: 'calendar.title', nav: { label: 'calendar.nav', order: 80 }, roles: ['CLERK', 'SYS_ADMIN'] } },
]
export default routes
