import { nextTick } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { i18n } from './i18n'
import { home, loadSession, session } from '@/shared/session'

const files = import.meta.glob<{ default: RouteRecordRaw[] }>('../modules/*/routes.ts', { eager: true })
const pages = Object.values(files).flatMap(file => file.default)

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', redirect: () => (session.value ? home() : '/desk') },
    ...pages,
    { path: '/:rest(.*)*', component: () => import('./NotFound.vue'), meta: { title: 'shared.notFound.title', open: true } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async to => {
  if (!session.value && !to.meta.open) await loadSession().catch(() => undefined)
  if (!session.value && !to.meta.open) return { path: '/signin', query: { to: to.fullPath } }
  if (session.value?.mustChangePassword && !to.meta.open && to.path !== '/password') return '/password'
  return true
})

router.afterEach((to, from) => {
  const title = to.meta.title ? i18n.global.t(to.meta.title) : ''
  document.title = title ? `${title} · 挂图` : '挂图'
  document.documentElement.removeAttribute('data-theme')
  if (to.path !== from.path && from.matched.length) void nextTick(() => document.getElementById('main')?.focus({ preventScroll: true }))
})

/** Entries of the navigation that these roles may see, in order. */
export const entries = () => router.getRoutes().filter(route => route.meta.nav).sort((a, b) => a.meta.nav!.order - b.meta.nav!.order)
