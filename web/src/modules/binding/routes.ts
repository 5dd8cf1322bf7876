import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/shared/session'

const office: Role[] = ['CLERK', 'LEADER', 'LIAISON', 'VERIFIER', 'RELEASER', 'SECRECY_REVIEWER']
const routes: RouteRecordRaw[] = [
  { path: '/campaigns/:id/duties', component: () => import('./DutiesPage.vue'), props: true, meta: { title: 'binding.title', roles: office, campaignTab: { label: 'binding.tab', order: 40 } } },
  { path: '/people/:id', component: () => import('./PersonPage.vue'), props: true, meta: { title: 'binding.person.title', roles: office } },
  { path: '/deeds/:id', component: () => import('./DeedPage.vue'), props: true, meta: { title: 'binding.deed.title', roles: office } },
]
export default routes
