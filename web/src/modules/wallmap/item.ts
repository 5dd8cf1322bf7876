import { get } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import { dayOf } from '../schedule/days'
import type { Curve } from './curve'
import type { Why } from './why'

export type Item = Schema<'plan.campaign.Item'>
export type Indicator = Schema<'plan.indicator.Indicator'>
export type Plan = Schema<'plan.schedule.Plan'>
export type Activity = Schema<'plan.schedule.PlannedActivity'>
export type Report = Schema<'run.progress.ReportRow'>
export type ReportValue = Schema<'run.progress.ReportRow.RowValue'>
export type Verified = Schema<'show.wallmap.ItemPage.Verified'>
export type Happened = Schema<'show.wallmap.ItemPage.Happened'>
export type ChainLink = Schema<'show.wallmap.ItemPage.ChainLink'>
/** Everything of one item, as the server composes it. */
export type ItemPage = Schema<'show.wallmap.ItemPage'>

export const fetchItemPage = (id: string) => get<ItemPage>(`/api/item-page/${id}`)
export const fetchCurve = (id: string) => get<Curve>(`/api/items/${id}/curve`)
/** 24 reports a page, the newest first: a year of half-months. */
export const fetchReports = (id: string, after?: number) => get<Schema<'run.progress.ReportController.ReportPage'>>(`/api/items/${id}/reports${after === undefined ? '' : `?after=${after}`}`)

/** The plan of today stands on the curve exactly, not only between the week's ends. */
export function exact(curve: Curve, why: Why | undefined): Curve {
  if (!why || why.dataDate !== curve.today) return curve
  const today = { date: curve.today, value: Math.round(why.pv * curve.total) / 100 }
  return { ...curve, plan: [...curve.plan.filter(point => point.date !== curve.today), today].sort((a, b) => a.date.localeCompare(b.date)) }
}

/** The last red line of a plan, or its deadline where it has no activities. */
export const redLineOf = (plan: Pick<Plan, 'activities' | 'deadline'>) =>
  plan.activities.reduce((last, each) => (each.redLine > last ? each.redLine : last), '') || plan.deadline

export interface NodeRow {
  id: string
  name: string
  critical: boolean
  target: string
  redLine: string
  doneOn?: string
  verified: boolean
  /** Days after (+) or before (−) the red line of what is done; days left of what is open. */
  days: number
  state: 'done' | 'claimed' | 'late' | 'open'
}

/** Nodes with what is known of them: done days come from the reports, newest word first. */
export function nodesOf(page: { plan?: Pick<Plan, 'activities'>; reports: Report[] }, today: string): NodeRow[] {
  const said = new Map<string, ReportValue>()
  for (const report of [...page.reports].sort((a, b) => a.n - b.n)) {
    for (const value of report.values) if (value.kind === 'ACTIVITY') said.set(value.measure, value)
  }
  return [...(page.plan?.activities ?? [])].sort((a, b) => a.sort - b.sort).map(activity => {
    const value = said.get(activity.id)
    const doneOn = value && value.reported > 0 ? value.doneOn : undefined
    const verified = !!doneOn && (value?.verified ?? 0) > 0
    const days = doneOn ? dayOf(doneOn) - dayOf(activity.redLine) : dayOf(activity.redLine) - dayOf(today)
    const state = verified ? 'done' : doneOn ? 'claimed' : days < 0 ? 'late' : 'open'
    return { id: activity.id, name: activity.name, critical: activity.critical, target: activity.target, redLine: activity.redLine, ...(doneOn ? { doneOn } : {}), verified, days, state }
  })
}

/** What stands in the row of figures, in the curve's unit. */
export interface Figures {
  unit: string
  total: number
  planned?: number
  reported?: number
  verified?: number
  gap?: number
  perDay?: number
  decimals: number
}

export function figuresOf(curve: Curve | undefined, why: Why | undefined): Figures {
  const unit = curve?.unit ?? '%'
  const total = curve?.total ?? 100
  const decimals = unit === '%' ? 1 : total >= 100 ? 0 : 2
  const last = (points: { date: string; value: number }[] | undefined) => (points && points.length ? points[points.length - 1]?.value : undefined)
  if (!why) return { unit, total, decimals }
  const of = (percent: number) => (percent * total) / 100
  const reported = last(curve?.reported)
  return {
    unit, total, decimals, planned: of(why.pv), verified: of(why.ev), gap: of(why.gap),
    ...(reported === undefined ? {} : { reported }), ...(why.requiredPerDay === undefined ? {} : { perDay: of(why.requiredPerDay) }),
  }
}
