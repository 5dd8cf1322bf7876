import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  { path: '/campaigns', component: () => import('./CampaignsPage.vue') },
  { path: '/campaigns/:id', component: () => import('./CampaignPage.vue'), props: true },
]
export default routes
