import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/signin', component: () => import('./SignInPage.vue'), meta: { title: 'access.signIn', open: true, bare: true } },
  { path: '/setup', component: () => import('./SetupPage.vue'), meta: { title: 'access.setup.title', open: true, bare: true } },
  { path: '/password', component: () => import('./PasswordPage.vue'), meta: { title: 'access.change.title' } },
  { path: '/accounts', component: () => import('./AccountsPage.vue'), meta: { title: 'access.accounts.title', roles: ['SYS_ADMIN', 'SEC_ADMIN'], nav: { label: 'access.accounts.title', order: 81, tab: '号' } } },
  { path: '/audit', component: () => import('./AuditPage.vue'), meta: { title: 'access.audit.title', roles: ['AUDIT_ADMIN'], nav: { label: 'access.audit.title', order: 82, tab: '审' } } },
]
export default routes
