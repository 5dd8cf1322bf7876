import type { RouteRecordRaw } from 'vue-router'

const OPEN = { title: 'publicity.open.title', open: true, bare: true }
const routes: RouteRecordRaw[] = [
  { path: '/open', component: () => import('./OpenPage.vue'), meta: OPEN },
  { path: '/open/campaigns/:campaign', component: () => import('./OpenPage.vue'), props: true, meta: OPEN },
  { path: '/open/publications/:publication', component: () => import('./OpenPage.vue'), props: true, meta: OPEN },
  { path: '/open/items/:id', component: () => import('./OpenItem.vue'), props: true, meta: OPEN },
  { path: '/open/units/:id', component: () => import('./OpenUnit.vue'), props: true, meta: OPEN },
  { path: '/open/data', component: () => import('./OpenData.vue'), meta: OPEN },
  { path: '/open/bulletins', component: () => import('./OpenBulletins.vue'), meta: OPEN },
  { path: '/open/bulletins/:id', component: () => import('./OpenBulletin.vue'), props: true, meta: OPEN },
  { path: '/open/check/:hex', component: () => import('./OpenCheck.vue'), props: true, meta: OPEN },
  { path: '/open/clue', component: () => import('./OpenClue.vue'), meta: OPEN },
  { path: '/clues', component: () => import('./CluesPage.vue'), meta: { title: 'publicity.clue.desk', nav: { label: 'publicity.clue.nav', order: 65 }, roles: ['CLERK', 'RELEASER'] } },
  { path: '/clues/:id', component: () => import('./CluePage.vue'), props: true, meta: { title: 'publicity.clue.desk', roles: ['CLERK', 'RELEASER'] } },
  { path: '/publications', component: () => import('./PublicationsPage.vue'), meta: { title: 'publicity.title', nav: { label: 'publicity.title', order: 60, tab: '示' }, roles: ['CLERK', 'LEADER', 'SECRECY_REVIEWER', 'RELEASER'] } },
  { path: '/publications/:id', component: () => import('./PublicationPage.vue'), props: true, meta: { title: 'publicity.title', roles: ['CLERK', 'LEADER', 'SECRECY_REVIEWER', 'RELEASER'] } },
]
export default routes
