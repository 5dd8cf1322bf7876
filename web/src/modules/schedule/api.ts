import { get, post, put } from '@/shared/http'
import type { ActivityInput, PlanInput, Preview, Template } from './plan'
import type { DayOverride } from '../calendar/year'

export interface ItemHead {
  id: string
  campaignId: string
  no: string
  title: string
  start?: string
  due?: string
  state: string
}
/** A saved activity; `code` is its id within the plan. */
export type SavedActivity = Omit<ActivityInput, 'id'> & { code: string }
export interface SavedPlan {
  start: string
  deadline: string
  calendar: string
  activities: SavedActivity[]
  state: 'DRAFT' | 'BASELINED'
  template?: string
  version: number
}
export interface PlanPage {
  plan?: SavedPlan
  suggestedTemplate: string
  start?: string
  deadline?: string
}
export interface Bulk {
  saved: number
  /** Frozen plans that were left alone, and items without a deadline. */
  kept: number
  withoutDeadline: number
  infeasible: { itemId: string; no: string; title: string; shortfall: number; chain: string[] }[]
}

/** A saved plan as it is edited: an activity goes by its code. */
export const inputOf = (plan: SavedPlan): PlanInput => ({
  start: plan.start, deadline: plan.deadline, calendar: plan.calendar,
  activities: plan.activities.map(each => ({ ...each, id: each.code })),
})

export const fetchItem = (item: string) => get<ItemHead>(`/api/items/${item}`)
export const fetchPlan = (item: string) => get<PlanPage>(`/api/items/${item}/plan`)
export const fetchTemplates = () => get<Template[]>('/api/schedule/templates')
export const fetchYear = (year: number) => get<{ days: DayOverride[] }>(`/api/calendar/${year}`)
export const preview = (item: string, input: PlanInput) => post<Preview>(`/api/items/${item}/plan/preview`, input)
export const savePlan = (item: string, input: PlanInput & { template?: string; version?: number; approval?: string }) =>
  put<SavedPlan>(`/api/items/${item}/plan`, input)
export const planAll = (campaign: string, ask: { template: string; fit: boolean; items?: string[] }) =>
  post<Bulk>(`/api/campaigns/${campaign}/plans`, ask)
