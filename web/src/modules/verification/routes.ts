import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/verify', component: () => import('./VerifyList.vue'), meta: { title: 'verification.title', roles: ['VERIFIER', 'CLERK'], nav: { label: 'verification.nav', order: 50, tab: '核' } } },
  { path: '/verify/:id', component: () => import('./VerifyPage.vue'), props: true, meta: { title: 'verification.title', roles: ['VERIFIER', 'CLERK'] } },
]
export default routes
