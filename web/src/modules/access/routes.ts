import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/signin', component: () => import('./SignInPage.vue'), meta: { title: 'access.signIn', open: true, bare: true } },
]
export default routes
