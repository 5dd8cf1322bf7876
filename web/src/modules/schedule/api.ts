import { get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { PlanInput, Preview, Template } from './plan'
import type { CalendarYear } from '../calendar/year'

export type ItemHead = Schema<'plan.campaign.Item'>
/** A saved activity goes by its `code` within the plan. */
export type SavedPlan = Schema<'plan.schedule.Plan'>
export type PlanPage = Schema<'plan.schedule.PlanMaking.ItemPlan'>
/** `kept` are frozen plans that were left alone. */
export type Bulk = Schema<'plan.schedule.PlanMaking.Made'>

/** A saved plan as it is edited: an activity goes by its code. */
export const inputOf = (plan: SavedPlan): PlanInput => ({
  start: plan.start, deadline: plan.deadline, calendar: plan.calendar,
  activities: plan.activities.map(each => ({ ...each, id: each.code })),
})

export const fetchItem = (item: string) => get<ItemHead>(`/api/items/${item}`)
export const fetchPlan = (item: string) => get<PlanPage>(`/api/items/${item}/plan`)
export const fetchTemplates = () => get<Template[]>('/api/schedule/templates')
export const fetchYear = (year: number) => get<CalendarYear>(`/api/calendar/${year}`)
export const preview = (item: string, input: PlanInput) => post<Preview>(`/api/items/${item}/plan/preview`, input)
export const savePlan = (item: string, input: PlanInput & Pick<Schema<'plan.schedule.PlanInput'>, 'template' | 'version' | 'approval'>) =>
  put<SavedPlan>(`/api/items/${item}/plan`, input)
export const planAll = (campaign: string, ask: Schema<'plan.schedule.PlanController.PlansForm'>) =>
  post<Bulk>(`/api/campaigns/${campaign}/plans`, ask)
