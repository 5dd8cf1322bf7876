import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/people', component: () => import('./PeoplePage.vue'), meta: { title: 'organization.title', roles: ['CLERK', 'SYS_ADMIN'], nav: { label: 'organization.title', order: 70 } } },
]
export default routes
