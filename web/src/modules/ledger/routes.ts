import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/ledger', component: () => import('./LedgerPage.vue'), meta: { title: 'ledger.title', roles: ['AUDIT_ADMIN', 'CLERK'], nav: { label: 'ledger.title', order: 80, tab: '证' } } },
]
export default routes
