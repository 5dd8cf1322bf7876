import { get, post, put, upload } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import { plain, type PlanInput, type Preview, type Template } from './plan'
import type { CalendarYear } from '../calendar/year'

export type ItemHead = Schema<'plan.campaign.Item'>
/** A saved activity goes by its `code` within the plan. */
export type SavedPlan = Schema<'plan.schedule.Plan'>
export type PlanPage = Schema<'plan.schedule.PlanMaking.ItemPlan'>
/** `kept` are frozen plans that were left alone. */
export type Bulk = Schema<'plan.schedule.PlanMaking.Made'>

export type Baseline = Schema<'plan.schedule.Baseline'>

/** A saved plan as it is edited: an activity goes by its code. */
export const inputOf = (plan: SavedPlan & { dataDate?: string }): PlanInput => plain({
  start: plan.start, deadline: plan.deadline, calendar: plan.calendar, ...(plan.dataDate ? { dataDate: plan.dataDate } : {}),
  activities: plan.activities.map(each => ({ ...each, id: each.code })),
})

/** A saved plan as the server would show it: its dates are kept with it, and what would mend it is not asked. */
export function shownOf(plan: SavedPlan): Preview {
  const activities = plan.activities.map(each => ({ ...each, id: each.code }))
  return {
    feasible: plan.feasible, shortfall: plan.shortfall, buffer: plan.buffer, provisionalYears: [], measures: [], activities, chain: [],
    ...(plan.minFloat === undefined ? {} : { minFloat: plan.minFloat }), ...(plan.earliestFinish === undefined ? {} : { earliestFinish: plan.earliestFinish }),
  }
}

export const fetchItem = (item: string) => get<ItemHead>(`/api/items/${item}`)
export const fetchPlan = (item: string) => get<PlanPage>(`/api/items/${item}/plan`)
export const fetchTemplates = () => get<Template[]>('/api/schedule/templates')
export const fetchYear = (year: number) => get<CalendarYear>(`/api/calendar/${year}`)
export const preview = (item: string, input: PlanInput) => post<Preview>(`/api/items/${item}/plan/preview`, input)
export const fetchBaselines = (item: string) => get<Baseline[]>(`/api/items/${item}/plan/baselines`)
export const fetchBaseline = (item: string, n: number) => get<SavedPlan>(`/api/items/${item}/plan/baselines/${n}`)
export const savePlan = (item: string, input: PlanInput & Pick<Schema<'plan.schedule.PlanInput'>, 'template' | 'version' | 'reason'>) =>
  put<SavedPlan>(`/api/items/${item}/plan`, input)
export type PlanChange = Schema<'plan.schedule.PlanChange'>
export const fetchChanges = (item: string) => get<PlanChange[]>(`/api/items/${item}/plan/changes`)
export const askChange = (item: string, input: PlanInput & { version?: number }, reason: string) => post<PlanChange>(`/api/items/${item}/plan/changes`, { input, reason })
export const decideChange = (id: string, verb: 'approve' | 'reject' | 'withdraw', words: { note?: string; reason?: string }) => post<PlanChange>(`/api/plan-changes/${id}/${verb}`, words)
export type ImportedFile = Schema<'plan.schedule.exchange.PlanExchange.Imported'>
export const readFile = (item: string, file: File) => upload<ImportedFile>(`/api/items/${item}/plan/import`, file)
export const fileAddress = (item: string, format: 'mspdi' | 'xlsx') => `/api/items/${item}/plan/export?format=${format}`
export type RippleAnswer = Schema<'plan.schedule.Ripple'>
export const askRipple = (item: string, input: PlanInput) => post<RippleAnswer>(`/api/items/${item}/plan/ripple`, { input: plain(input) })
export const planAll = (campaign: string, ask: Schema<'plan.schedule.PlanController.PlansForm'>) =>
  post<Bulk>(`/api/campaigns/${campaign}/plans`, ask)
