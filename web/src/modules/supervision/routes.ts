import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/shared/session'

const readers: Role[] = ['CLERK', 'LEADER', 'VERIFIER', 'RELEASER', 'LIAISON']
const routes: RouteRecordRaw[] = [
  { path: '/supervision', component: () => import('./SupervisionPage.vue'), meta: { title: 'supervision.title', roles: readers, nav: { label: 'supervision.nav', order: 40, tab: '督' } } },
  { path: '/slips/:id', component: () => import('./SlipPage.vue'), props: true, meta: { title: 'supervision.slip', roles: readers } },
]
export default routes
