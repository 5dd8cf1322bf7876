import type { RouteRecordRaw } from 'vue-router'
import type { Role } from '@/shared/session'

const readers: Role[] = ['CLERK', 'LEADER', 'LIAISON', 'VERIFIER', 'RELEASER', 'SECRECY_REVIEWER']
const routes: RouteRecordRaw[] = [
  { path: '/months', component: () => import('./MonthsPage.vue'), meta: { title: 'bulletin.title', roles: readers, nav: { label: 'bulletin.nav', order: 50 } } },
  { path: '/months/:id', component: () => import('./MonthPage.vue'), props: true, meta: { title: 'bulletin.month', roles: readers } },
  { path: '/months/:id/posting', component: () => import('./PostingPage.vue'), props: true, meta: { title: 'bulletin.posting.title', roles: readers } },
  { path: '/bulletins/:id', component: () => import('./BulletinPage.vue'), props: true, meta: { title: 'bulletin.bulletin', roles: readers } },
  { path: '/unit-classes/:year', component: () => import('./ClassesPage.vue'), props: true, meta: { title: 'bulletin.classes.title', roles: ['CLERK', 'LEADER'] } },
]
export default routes
