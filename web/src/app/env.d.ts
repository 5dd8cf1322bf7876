/// <reference types="vite/client" />
import 'vue-router'
import type { Role } from '@/shared/session'

declare module 'vue-router' {
  interface RouteMeta {
    /** message key of the page's title */
    title?: string
    /** no sign-in needed */
    open?: boolean
    /** the page draws its own frame (wall, public pages, sign-in) */
    bare?: boolean
    /** only these roles see the page */
    roles?: Role[]
    /** entry in the navigation: message key, order, roles are those of the page; tab: also in the phone's tab bar with this mark */
    nav?: { label: string; order: number; tab?: string }
    /** entry among the pages of a campaign: message key, order; its roles are those of the page */
    campaignTab?: { label: string; order: number }
  }
}
