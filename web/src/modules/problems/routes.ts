import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/shared/session'

const READERS: Role[] = ['CLERK', 'LIAISON', 'LEADER', 'VERIFIER', 'RELEASER']
const routes: RouteRecordRaw[] = [
  { path: '/problems', component: () => import('./ProblemsPage.vue'), meta: { title: 'problems.title', roles: READERS, nav: { label: 'problems.nav', order: 45 } } },
  { path: '/problems/:id', component: () => import('./ProblemPage.vue'), props: true, meta: { title: 'problems.one', roles: READERS } },
]
export default routes
