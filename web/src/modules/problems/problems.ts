import type { LocationQuery } from 'vue-router'
import { get, post } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type Row = Schema<'watch.supervision.ProblemView.Row'>
export type Page = Schema<'watch.supervision.ProblemView.Page'>
export type Rates = Schema<'watch.supervision.ProblemView.Rates'>
export type Whole = Schema<'watch.supervision.ProblemView.Whole'>
export type Request = Schema<'watch.supervision.ProblemView.Request'>
export type Lookback = Schema<'watch.supervision.ProblemView.LookedBack'>
export type Past = Schema<'watch.supervision.ProblemPast'>
export type Zeroing = Schema<'watch.supervision.ProblemZeroing'>
export type State = Row['state']
export type Opening = Schema<'watch.supervision.ProblemController.ProblemForm'>

/** Groups of states that the list offers as views, besides single states. */
export const VIEWS = ['open', 'verifying', 'off', 'all'] as const
const OFF: State[] = ['CLEARED', 'LOOKBACK', 'CLOSED']
export const isOpen = (state: State) => !OFF.includes(state) && state !== 'WITHDRAWN'

/** What the address says of the list. */
export interface Filters { state: string; unit: string; campaign: string; overdue: boolean; q: string }
const one = (value: unknown) => (typeof value === 'string' ? value : '')
export const filtersOf = (query: LocationQuery): Filters => ({
  state: one(query.state) || 'open', unit: one(query.unit), campaign: one(query.campaign), overdue: query.overdue === 'true', q: one(query.q) })
/** The address of a list; what is as usual is left out. */
export const queryOf = (filters: Filters): Record<string, string> => ({
  ...(filters.state !== 'open' ? { state: filters.state } : {}), ...(filters.unit ? { unit: filters.unit } : {}),
  ...(filters.campaign ? { campaign: filters.campaign } : {}), ...(filters.overdue ? { overdue: 'true' } : {}), ...(filters.q ? { q: filters.q } : {}) })

const address = (filters: Filters, after?: string) => new URLSearchParams({ ...queryOf(filters), state: filters.state, ...(after ? { after } : {}) }).toString()
export const fetchPage = (filters: Filters, after?: string) => get<Page>(`/api/problems?${address(filters, after)}`)
export const fetchRates = (campaign: string) => get<Rates>(`/api/problems/rates?campaign=${campaign}`)
export const fetchZeroing = (campaign: string) => get<Zeroing>(`/api/problems/zeroing?campaign=${campaign}`)
export const fetchOne = (id: string) => get<Whole>(`/api/problems/${id}`)
export const fetchOfItem = (item: string) => get<Row[]>(`/api/items/${item}/problems`)
export const handOver = (batch: Opening[], command: string, label?: string) =>
  post<Schema<'watch.supervision.ProblemController.Opened'>>('/api/problems', { batch, ...(label ? { label } : {}) }, { command })
/** Every verb about one file answers with the file as it is then. */
export const act = (id: string, verb: string, body: unknown, command: string) => post<Whole>(`/api/problems/${id}/${verb}`, body, { command })

/** How many files each view holds. */
export function counted(page: Page | undefined): Record<string, number> {
  const counts = page?.counts ?? {}
  const sum = (wanted: (state: State) => boolean) => (Object.entries(counts) as [State, number][]).filter(([state]) => wanted(state)).reduce((all, [, n]) => all + n, 0)
  return { open: sum(isOpen), verifying: sum(state => state === 'CLEAR_REQUESTED' || state === 'VERIFYING'), off: sum(state => OFF.includes(state)), all: sum(() => true) }
}

/** A rate as people read it: 97.4 is '97.4 %', none is '-'. */
export const percent = (rate: number | null | undefined, places = 1) => (rate === null || rate === undefined ? '-' : `${rate.toFixed(places)} %`)

/** The figures of the head of the list: their value and, for the why, the numbers they come from. */
export const RATES = ['clearance', 'net', 'reopen', 'onTime'] as const
export type RateName = (typeof RATES)[number]
export function rateOf(rates: Rates, name: RateName) {
  const { issued, cleared, reopened, onTime, fellDue } = rates
  const parts = { clearance: [cleared, issued], net: [cleared - reopened, issued], reopen: [reopened, cleared], onTime: [onTime, fellDue] }[name]
  const value = { clearance: rates.headline, net: rates.net, reopen: rates.reopenRate, onTime: rates.onTimeRate }[name]
  return { value: percent(value), part: parts[0]!, whole: parts[1]!, exact: parts[1] ? ((parts[0]! / parts[1]) * 100).toFixed(2) : '-' }
}

/** The batch a file was drawn from, out of the seed of its draw: 'campaign|2026-03|30'. */
export function batchOf(seed?: string | null) {
  const found = /\|(\d{4})-(\d{2})\|(\d+)$/.exec(seed ?? '')
  return found ? { year: Number(found[1]), month: Number(found[2]), days: Number(found[3]) } : undefined
}

/** The newest request, if it still waits for its verdict. */
export const waiting = (file: Whole): Request | undefined => file.requests.filter(request => !request.verdict).pop()
export const may = (file: Whole, verb: string) => file.may.verbs.includes(verb)
/** Measures of the present round; earlier ones stand below them, pale. */
export const present = (file: Whole) => file.measures.filter(measure => measure.round === file.round)
export const doneNow = (file: Whole) => present(file).filter(measure => measure.doneOn).length

export const SHORTEST = 20
/** Characters as people count them. */
export const length = (text: string) => Array.from(text.trim()).length
/** What still keeps a request from being sent, as codes; empty if nothing does. */
export function missing(file: Whole, result: string, before: number, after: number): string[] {
  return [doneNow(file) ? '' : 'measure', length(result) < SHORTEST ? 'result' : '', before ? '' : 'before', after ? '' : 'after'].filter(Boolean)
}

/** Points of the line of open files, in a box of this size. */
export function line(days: Zeroing['days'], width: number, height: number) {
  const top = Math.max(1, ...days.map(day => day.open))
  return days.map((day, n) => `${((n / Math.max(1, days.length - 1)) * width).toFixed(1)},${(height - (day.open / top) * height).toFixed(1)}`).join(' ')
}
