import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/campaigns', component: () => import('./CampaignsPage.vue'), meta: { title: 'campaign.title', nav: { label: 'campaign.nav', order: 30 }, roles: ['CLERK', 'LIAISON', 'LEADER', 'VERIFIER', 'RELEASER'] } },
  { path: '/campaigns/:id', component: () => import('./CampaignPage.vue'), props: true, meta: { title: 'campaign.title', campaignTab: { label: 'campaign.tab', order: 10 } } },
]
export default routes
