import type { RouteRecordRaw } from 'vue-router'

const routes: RouteRecordRaw[] = [
  { path: '/map', component: () => import('./MapPage.vue'), meta: { title: 'wallmap.title', nav: { label: 'wallmap.title', order: 20, tab: '图' }, roles: ['CLERK', 'LIAISON', 'LEADER', 'VERIFIER', 'RELEASER'] } },
  { path: '/items/:id', component: () => import('./ItemPage.vue'), props: true, meta: { title: 'wallmap.item.title' } },
  { path: '/units/:id', component: () => import('./unit/UnitPage.vue'), props: true, meta: { title: 'wallmap.unitPage.title' } },
  { path: '/wall', component: () => import('./WallPage.vue'), meta: { title: 'wallmap.wall.title', open: true, bare: true } },
]
export default routes
