import { get, post } from '@/shared/http'
import { numberIn } from '@/shared/format'

export type Mode = 'DESK' | 'ONSITE'
export type TaskState = 'OPEN' | 'MEASURED' | 'DONE' | 'VOID'
export interface Row { id: string; itemId: string; itemTitle: string; unitName: string; mode: Mode; state: TaskState; openedAt: string; due: string; claims: number }
export interface Rows { rows: Row[]; next?: string }
export interface Claim { measure: string; name: string; unit: string; previous?: number; claimed: number }
export interface Given { measure: string; claimed: number; verified: number; kind: 'CONFIRMED' | 'CORRECTED' | 'MEASURED'; mode: Mode; reason?: string; byName: string; at: string }
export interface Evidence { id: string; name: string; size: number; mediaType: string; takenAt?: string }
export interface Task {
  id: string; item: { id: string; title: string; unitName: string }; mode: Mode; state: TaskState; openedAt: string; due: string
  claims?: Claim[]; measures: { measure: string; name: string; unit: string }[]; measured: { measure: string; value: number }[]; verdicts: Given[]; evidence: Evidence[]
  report?: { progress?: string; problem?: string; plan?: string; suggestion?: string; filedBy: string; filedAt: string }
  objection?: string
}
/** What the verifier writes on one line. */
export interface Finding { text: string; reason: string }

export const fetchRows = (state: 'open' | 'done', after?: string) => get<Rows>(`/api/verifications?state=${state}${after ? `&after=${encodeURIComponent(after)}` : ''}`)
export const fetchTask = (id: string) => get<Task>(`/api/verifications/${id}`)
export const measure = (id: string, values: { measure: string; value: number }[], command: string) => post<Task>(`/api/verifications/${id}/measurement`, { values }, { command })
export const decide = (id: string, values: { measure: string; verified: number; reason?: string }[], command: string) => post<Task>(`/api/verifications/${id}/verdict`, { values }, { command })
export const changeMode = (id: string, mode: Mode) => post<Task>(`/api/verifications/${id}/mode`, { mode })

/** An activity is done or not: it has no unit, 1 is done. */
export const yesNo = (line: { unit: string }) => line.unit === ''
/** On site nothing was measured yet: the claim stays hidden. */
export const blind = (task: Task) => task.mode === 'ONSITE' && task.state === 'OPEN'
export const open = (task: Task) => task.state === 'OPEN' || task.state === 'MEASURED'
const measuredOf = (task: Task, measure: string) => task.measured.find(one => one.measure === measure)?.value
/** What the verified value is compared with: the measurement on site, else the claim. */
export const basis = (task: Task, claim: Claim) => measuredOf(task, claim.measure) ?? claim.claimed

/** A finding for each line: prefilled with what is confirmed by doing nothing, empty while blind. */
export const findings = (task: Task): Record<string, Finding> =>
  Object.fromEntries(task.measures.map(line => {
    const claim = task.claims?.find(one => one.measure === line.measure)
    return [line.measure, { text: claim && !blind(task) ? String(basis(task, claim)) : '', reason: '' }]
  }))

/** The code of what is wrong with a line; undefined if it is well. */
export function objection(task: Task, id: string, finding: Finding): 'missing' | 'notNumber' | 'negative' | 'reason' | undefined {
  if (!finding.text.trim()) return 'missing'
  const value = numberIn(finding.text)
  if (Number.isNaN(value)) return 'notNumber'
  if (value < 0) return 'negative'
  const claim = task.claims?.find(one => one.measure === id)
  return claim && corrects(task, claim, value) && !finding.reason.trim() ? 'reason' : undefined
}

/** Neither the claim nor the measurement: such a value needs a reason. */
export const corrects = (task: Task, claim: Claim, value: number) => !blind(task) && value !== claim.claimed && value !== measuredOf(task, claim.measure)

/** True if the verdict only confirms. */
export const confirmsAll = (task: Task, found: Record<string, Finding>) => (task.claims ?? []).every(claim => numberIn(found[claim.measure]?.text ?? '') === basis(task, claim))

export const measurements = (found: Record<string, Finding>) => Object.entries(found).map(([id, finding]) => ({ measure: id, value: numberIn(finding.text) }))
export const verdicts = (found: Record<string, Finding>) =>
  Object.entries(found).map(([id, finding]) => ({ measure: id, verified: numberIn(finding.text), ...(finding.reason.trim() ? { reason: finding.reason.trim() } : {}) }))
