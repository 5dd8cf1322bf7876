import type { RouteRecordRaw } from 'vue-router'

const READERS = ['CLERK', 'LIAISON', 'LEADER', 'VERIFIER', 'RELEASER'] as const
const roles = [...READERS]

const routes: RouteRecordRaw[] = [
  { path: '/campaigns', component: () => import('./CampaignsPage.vue'), meta: { title: 'campaign.title', nav: { label: 'campaign.nav', order: 30 }, roles } },
  { path: '/campaigns/:id', component: () => import('./CampaignPage.vue'), props: true, meta: { title: 'campaign.title', campaignTab: { label: 'campaign.tab', order: 10 } } },
  { path: '/campaigns/:id/tree', component: () => import('./TreePage.vue'), props: true, meta: { title: 'campaign.tree.title', campaignTab: { label: 'campaign.tree.tab', order: 20 } } },
  { path: '/campaigns/:id/matrix', component: () => import('./MatrixPage.vue'), props: true, meta: { title: 'campaign.tree.view.matrix' } },
  { path: '/campaigns/:id/funnel', component: () => import('./FunnelPage.vue'), props: true, meta: { title: 'campaign.tree.view.funnel' } },
  { path: '/campaigns/:id/register', component: () => import('./RegisterPage.vue'), props: true, meta: { title: 'campaign.tree.view.register' } },
  { path: '/campaigns/:id/closing', component: () => import('./ClosingPage.vue'), props: true, meta: { title: 'campaign.tree.view.closing' } },
  { path: '/my-tasks', component: () => import('./MyTasksPage.vue'), meta: { title: 'campaign.mine.title', roles } },
  { path: '/settings/kinds', component: () => import('./KindsPage.vue'), meta: { title: 'campaign.kinds.title', roles: ['CLERK'] } },
]
export default routes
