import { get, post } from '@/shared/http'
import { numberIn } from '@/shared/format'
import type { Schema } from '@/shared/schema'

export type Task = Schema<'ground.verification.TaskView'>
export type Mode = Task['mode']
export type TaskState = Task['state']
export type Row = Schema<'ground.verification.TaskList.Row'>
export type Rows = Schema<'ground.verification.TaskList'>
export type Claim = Schema<'ground.verification.Claim'>
export type Given = Schema<'ground.verification.TaskView.Given'>
export type Evidence = Schema<'ground.files.Evidence.Shown'>
type Measurement = Schema<'ground.verification.VerificationController.MeasurementForm'>
type Verdict = Schema<'ground.verification.VerificationController.VerdictForm'>
/** What the verifier writes on one line. */
export interface Finding { text: string; reason: string }

export const fetchRows = (state: 'open' | 'done', after?: string) => get<Rows>(`/api/verifications?state=${state}${after ? `&after=${encodeURIComponent(after)}` : ''}`)
export const fetchTask = (id: string) => get<Task>(`/api/verifications/${id}`)
export const measure = (id: string, values: Measurement['values'], command: string) => post<Task>(`/api/verifications/${id}/measurement`, { values }, { command })
export const decide = (id: string, values: Verdict['values'], command: string) => post<Task>(`/api/verifications/${id}/verdict`, { values }, { command })
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
