import { get, post } from '@/shared/http'
import { number } from '@/shared/format'
import type { Schema } from '@/shared/schema'
import { reasonArgs } from '@/modules/progress/reason'

export type Proposal = Schema<'watch.supervision.SlipViews.Proposal'>
export type SlipRow = Schema<'watch.supervision.SlipViews.Row'>
export type SlipOne = Schema<'watch.supervision.SlipViews.One'>
export type Sheet = Schema<'watch.supervision.SlipViews.PaperView'>
export type Why = Schema<'watch.supervision.SlipWhy'>
export type Kind = SlipRow['kind']
export type Outcome = Schema<'watch.supervision.SlipOutcome'>
export type Order = Schema<'watch.supervision.SlipVerbController.OrderForm'>
export type May = SlipOne['may'][number]

export const KINDS: Kind[] = ['EXPOSURE', 'PROBLEM', 'WARNING', 'NOTICE', 'CLEARANCE']
export const STATES = ['RUNNING', 'LATE', 'ISSUED', 'SIGNED', 'ANSWERED', 'CLOSED', 'SUPERSEDED', 'WITHDRAWN'] as const
export const LISTED = 100

export const fetchProposals = () => get<Proposal[]>('/api/slips/proposals')
export const fetchSlip = (id: string) => get<SlipOne>(`/api/slips/${id}`)
export const fetchSlipsOf = (item: string) => get<SlipRow[]>(`/api/items/${item}/slips`)
export const fetchSheet = (id: string, words: { facts: string; ask: string; answerDue?: string | undefined; rectifyDue?: string | undefined }) => post<Sheet>(`/api/slips/${id}/preview`, words)
export const issue = (slips: Order[], command: string) => post<{ slips: Outcome[] }>('/api/slips/issue', { slips }, { command })
export const act = (id: string, verb: string, body: unknown, command: string) => post<SlipOne>(`/api/slips/${id}/${verb}`, body, { command })

/** Filters of the list as they stand in the address. */
export interface Filters { state?: string | undefined; kind?: string | undefined; q?: string | undefined }
export function fetchSlips(filters: Filters, after?: string) {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filters, after })) if (value) asked.set(name, value)
  return get<Schema<'watch.supervision.SlipViews.Page'>>(`/api/slips?${asked.toString()}`)
}

/** Proposals that stand together: exposures, red, yellow, the rest. */
export interface Group { key: 'EXPOSURE' | 'RED' | 'YELLOW' | 'OTHER'; rows: Proposal[] }
export function grouped(rows: Proposal[]): Group[] {
  const of = (row: Proposal): Group['key'] => (row.kind === 'EXPOSURE' ? 'EXPOSURE' : row.why.lamp === 'RED' || row.why.lamp === 'YELLOW' ? row.why.lamp : 'OTHER')
  return (['EXPOSURE', 'RED', 'YELLOW', 'OTHER'] as const).map(key => ({ key, rows: rows.filter(row => of(row) === key) })).filter(group => group.rows.length > 0)
}

/** What can be issued with many others; an exposure needs a review first. */
export const issuable = (row: Proposal) => row.kind !== 'EXPOSURE' && row.state === 'PROPOSED'

/** What the confirmation says: how many of which kind, and to how many units. */
export function summed(rows: Proposal[]) {
  const kinds = KINDS.map(kind => ({ kind, n: rows.filter(row => row.kind === kind).length })).filter(one => one.n > 0)
  const units = [...new Set(rows.map(row => row.unitName))]
  return { kinds, units }
}

type Say = (key: string, named?: Record<string, unknown>) => string
/** The reason of a slip in words; own codes first, then those of the lamp. */
export function reasonOf(why: Why, say: Say, known: (key: string) => boolean): string {
  const args = reasonArgs(why.args as Record<string, unknown>, lamp => say(`shared.lamp.${lamp}`))
  for (const key of [`supervision.why.${why.code}`, `progress.reason.${why.code}`]) if (known(key)) return say(key, args)
  return ''
}

/** The reason and what else speaks for the slip: the forecast past the red line, the next node. */
export function reasonsOf(why: Why, say: Say, known: (key: string) => boolean): string[] {
  const late = why.p80 && why.redLine && why.p80 > why.redLine && !why.code.startsWith('forecast')
  const node = why.node && why.nodeDue && !why.code.startsWith('node')
  return [
    reasonOf(why, say, known),
    late ? say('supervision.why.finish', { p80: short(why.p80!, why.redLine!), redLine: why.redLine!.slice(5) }) : '',
    node ? say('supervision.why.next', { node: why.node, day: why.nodeDue!.slice(5) }) : '',
  ].filter(text => text)
}

/** A day of another year than the one it is measured by keeps its year. */
const short = (day: string, beside: string) => (day.slice(0, 4) === beside.slice(0, 4) ? day.slice(5) : day)

/** '落后 2.9' of a gap of −2.9 is '−2.9'; a missing one '—'. */
export const gapOf = (gap: number | undefined) => (gap === undefined ? '—' : gap < 0 ? `−${number(Math.abs(gap), 1)}` : number(gap, 1))

/** The first and last number of an issue, and what did not go out. */
export function told(outcomes: Outcome[]) {
  const issued = outcomes.filter(one => one.result === 'ISSUED')
  return { issued, rest: outcomes.filter(one => one.result !== 'ISSUED') }
}
