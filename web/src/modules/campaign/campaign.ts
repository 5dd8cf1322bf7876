import type { Schema } from '@/shared/schema'

/** 攻坚行动: a dated programme of items. */
export type Campaign = Schema<'plan.campaign.Campaign'>
export type Cadence = Campaign['cadence']
export type CampaignState = Campaign['state']
export type ItemState = Schema<'plan.campaign.Item'>['state']
export const ITEM_STATES = ['DRAFT', 'HANDED_OVER', 'ACCEPTED', 'RUNNING', 'DONE_CLAIMED', 'DONE_VERIFIED', 'SUSPENDED', 'WITHDRAWN'] as const satisfies readonly ItemState[]
/** The counts go by states; states without items are left out. */
export type CampaignPage = Omit<Schema<'plan.campaign.CampaignPages.Page'>, 'counts'> & { counts: Partial<Record<ItemState, number>> }
/** What the form asks: the cadence is always chosen. */
export type NewCampaign = Pick<Campaign, 'name' | 'year' | 'from' | 'to' | 'cadence'> & { type?: Campaign['type'] }
export const CADENCES = ['WEEK', 'HALF_MONTH', 'MONTH'] as const satisfies readonly Cadence[]
export const TYPES = ['ANNUAL', 'SPRINT', 'ZEROING'] as const satisfies readonly Campaign['type'][]
export const FOUR_FIXES = ['OFF', 'SHOWN', 'BLOCKING'] as const satisfies readonly Campaign['fourFixes'][]
/** 同期: this campaign beside the one before, as many days after its start. */
export type SamePeriod = Schema<'run.progress.SamePeriod'>
export type Version = Schema<'plan.campaign.FrozenList'>

/** The usual campaign: the whole calendar year, half-monthly reports. */
export const ofYear = (year: number): NewCampaign => ({ name: '', year, from: `${year}-01-01`, to: `${year}-12-31`, cadence: 'HALF_MONTH' })

/** Days from one to the other, both included; 0 when they make no span. */
export const daysBetween = (from: string, to: string) => (from && to && to >= from ? Math.round((Date.parse(to) - Date.parse(from)) / 86400000) + 1 : 0)
/** The last of so many days, the first included: 100 days from 05-06 end on 08-13. */
export const lastOf = (from: string, days: number) => new Date(Date.parse(from) + (days - 1) * 86400000).toISOString().slice(0, 10)

export const countOf = (counts: CampaignPage['counts']) => ITEM_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0)

/** What stands between this campaign and a hung map: the first thing that is open comes first. */
export type Step = 'review' | 'import' | 'plan' | 'mend' | 'handOver' | 'sign' | 'run'
export interface Standing {
  items: number
  openLists: number
  unplanned: number
  blocking: number
  drafts: number
  /** Drafts that lack nothing needed. */
  ready: number
  unsigned: number
}

export function stepsOf(standing: Standing): Step[] {
  const steps: Step[] = []
  if (standing.openLists > 0) steps.push('review')
  if (standing.items === 0) return standing.openLists > 0 ? steps : ['import']
  if (standing.unplanned > 0) steps.push('plan')
  if (standing.drafts > 0 && standing.blocking > 0) steps.push('mend')
  if (standing.ready > 0) steps.push('handOver')
  if (standing.unsigned > 0) steps.push('sign')
  return steps.length > 0 ? steps : ['run']
}

export type FormFault = 'name' | 'days' | 'year'
export function faultOf(asked: NewCampaign): FormFault | undefined {
  if (asked.name.trim() === '' || asked.name.length > 100) return 'name'
  if (!Number.isInteger(asked.year) || asked.year < 2000 || asked.year > 2100) return 'year'
  return asked.from === '' || asked.to === '' || asked.to < asked.from ? 'days' : undefined
}

/** How far this campaign is before or behind the one before it, in percentage points with one decimal. */
export function leadOf(page: SamePeriod): { side: 'ahead' | 'behind' | 'same'; points: string } | undefined {
  if (!page.before) return undefined
  const points = Math.round((page.now.earned - page.before.earned) * 10) / 10
  return { side: points > 0 ? 'ahead' : points < 0 ? 'behind' : 'same', points: Math.abs(points).toFixed(1) }
}
