import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/items/:id/report', component: () => import('./ReportPage.vue'), props: true, meta: { title: 'progress.form.title' } },
  { path: '/items/:id/accounts/:account', component: () => import('./account/AccountPage.vue'), props: true, meta: { title: 'progress.account.title' } },
  { path: '/campaigns/:id/accounts', component: () => import('./account/AccountsPage.vue'), props: true, meta: { title: 'progress.account.title', campaignTab: { label: 'progress.account.tab', order: 80 }, roles: ['CLERK', 'LEADER', 'LIAISON', 'VERIFIER', 'RELEASER'] } },
]
export default routes
