import { get, post } from '@/shared/http'
import type { Evidence } from '@/shared/evidence'
import { numberIn } from '@/shared/format'
import type { Schema } from '@/shared/schema'

export type { Evidence }
export type Window = Schema<'run.progress.WindowView'>
export type Line = Schema<'run.progress.ReportForm.FormLine'>
export type Last = Schema<'run.progress.ReportForm.FormReport'>
export type Recent = Schema<'run.progress.ReportForm.FormRecent'>
export type Form = Schema<'run.progress.ReportForm'>
/** What somebody filed in between: it comes with the refusal, which the description leaves open. */
export interface Change { measure: string; name: string; unit: string; before?: number; after?: number; yours?: number }
export interface Changes { version: number; filedBy: string; filedAt: string; progress: string; problem: string; plan: string; suggestion: string; values: Change[] }
type Body = Schema<'run.progress.ReportController.ReportBody'>
export type Filed = Schema<'run.progress.Filed'>

/** What stands in one field: `same` is the tick 同上期, `doneOn` the claimed day of an activity. */
export interface Entry { text: string; same: boolean; doneOn: string }
/** What became of the problem of last time. */
export type ProblemNow = '' | 'solved' | 'same' | 'moved'
export interface Draft {
  command: string; entries: Record<string, Entry>
  progress: string; problem: string; problemNow: ProblemNow; reasonCode: string; plan: string; suggestion: string; correction: string
  evidence: Evidence[]; savedAt: string
}

/** Where a problem is stuck, as codes of the reports. */
export const REASONS = ['LAND', 'APPROVAL', 'FUNDS', 'OWNER', 'CONSTRUCTION', 'POLICY', 'WEATHER'] as const

export const fetchForm = (item: string) => get<Form>(`/api/items/${item}/report-form`)
export const fileReport = (item: string, body: Body, command: string) => post<Filed>(`/api/items/${item}/reports`, body, { command })

export const fresh = (form: Form, command: string): Draft => ({
  command,
  entries: Object.fromEntries(form.measures.map(line => [line.id, { text: '', same: false, doneOn: line.claimedDoneOn ?? '' }])),
  progress: '', problem: '', problemNow: form.lastReport?.problem ? 'same' : '', reasonCode: form.lastReport?.reasonCode ?? '', plan: '', suggestion: '', correction: '', evidence: [], savedAt: '',
})

export const numbers = (form: Form) => form.measures.filter(line => line.kind === 'INDICATOR')
/** Activities that may still be reported: what is verified done stands no more in the form; the next red line first. */
export const activities = (form: Form) =>
  form.measures.filter(line => line.kind === 'ACTIVITY' && !line.done).sort((a, b) => (a.redLine ?? '9').localeCompare(b.redLine ?? '9'))

/** The value a field stands for: the one of last time where 同上期 is ticked. */
export const valueOf = (line: Line, entry: Entry) => (entry.same ? line.last : entry.text.trim() === '' ? undefined : numberIn(entry.text))

/** The code of what is wrong with a field, as the server would say it; undefined if it is well. */
export function objection(line: Line, entry: Entry, correction: string): string | undefined {
  if (line.kind === 'ACTIVITY') return line.claimedDoneOn && !entry.doneOn && !correction.trim() ? 'withdrawn' : undefined
  if (entry.same) return undefined
  const value = valueOf(line, entry)
  if (value === undefined) return 'missing'
  if (Number.isNaN(value)) return 'notNumber'
  if (value < 0) return 'negative'
  if (Math.abs(value * 1e4 - Math.round(value * 1e4)) > 1e-4) return 'tooFine'
  if (line.target > 0 && value > line.target * 10) return 'absurd'
  if (line.last !== undefined && value === line.last) return 'sayUnchanged'
  if (line.counts && line.last !== undefined && value < line.last && !correction.trim()) return 'falls'
  return undefined
}

/** True where a correction's reason is asked for: a cumulative value falls or a done activity is taken back. */
export const needsCorrection = (form: Form, draft: Draft) =>
  form.measures.some(line => ['falls', 'withdrawn'].includes(objection(line, draft.entries[line.id]!, '') ?? ''))

/** Every number is as last time and no activity changed. */
export const unchanged = (form: Form, draft: Draft) =>
  numbers(form).length > 0 && form.measures.every(line => {
    const entry = draft.entries[line.id]!
    return line.kind === 'ACTIVITY' ? entry.doneOn === (line.claimedDoneOn ?? '') : entry.same
  })

/** Fields that still want the person. */
export const left = (form: Form, draft: Draft) => form.measures.filter(line => objection(line, draft.entries[line.id]!, draft.correction)).length

function problemText(form: Form, draft: Draft) {
  const before = form.lastReport?.problem ?? ''
  if (!before || draft.problemNow === 'moved') return draft.problem.trim()
  return draft.problemNow === 'solved' ? draft.problem.trim() : [before, draft.problem.trim()].filter(Boolean).join('\n')
}

/** The body of the report. */
export const said = (form: Form, draft: Draft, seconds: number): Body => ({
  version: form.version,
  window: { from: form.window!.from, to: form.window!.to },
  values: form.measures.flatMap(line => {
    const entry = draft.entries[line.id]!
    if (line.kind === 'INDICATOR') return [{ measure: line.id, same: entry.same, ...(entry.same ? {} : { value: valueOf(line, entry) }) }]
    if (entry.doneOn === (line.claimedDoneOn ?? '')) return []
    return [{ measure: line.id, same: false, ...(entry.doneOn ? { doneOn: entry.doneOn } : {}) }]
  }),
  unchanged: unchanged(form, draft),
  progress: draft.progress.trim(),
  problem: problemText(form, draft),
  ...(draft.reasonCode ? { reasonCode: draft.reasonCode } : {}),
  plan: draft.plan.trim(),
  suggestion: draft.suggestion.trim(),
  evidence: draft.evidence.map(one => one.id),
  seconds: Math.min(86400, Math.max(0, Math.round(seconds))),
  ...(draft.correction.trim() ? { correctionReason: draft.correction.trim() } : {}),
})
