import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/settings/templates', component: () => import('./TemplatesPage.vue'), meta: { title: 'documents.title', roles: ['CLERK'] } },
]
export default routes
