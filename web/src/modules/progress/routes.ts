import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/items/:id/report', component: () => import('./ReportPage.vue'), props: true, meta: { title: 'progress.form.title' } },
]
export default routes
