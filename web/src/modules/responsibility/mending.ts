import type { DraftRow, Finding } from './draft'

/** What can be done about a finding, in its own line: fields to fill and buttons. The first is Enter's. */
export type Field = 'due' | 'title' | 'lead' | 'no'
export type Act =
  | { kind: 'field'; field: Field; value: string }
  | { kind: 'drop'; what: 'investment' | 'indicators' }
  | { kind: 'aside' }
  | { kind: 'known' }
  | { kind: 'columns' }
  | { kind: 'year' }

const FIELDS: Record<string, Field | undefined> = {
  'list.no-title': 'title', 'list.title-long': 'title', 'list.title-duplicate': 'title',
  'list.no-lead': 'lead', 'list.unit-long': 'lead', 'list.first-leads': 'lead', 'list.unit-collective': 'lead', 'list.unit-unknown': 'lead',
  'list.no-duplicate': 'no',
}

const DROPS: Record<string, 'investment' | 'indicators' | undefined> = {
  'list.amount-negative': 'investment', 'list.amount-absurd': 'investment', 'list.year-above-total': 'investment', 'list.not-a-number': 'investment',
  'list.number-negative': 'indicators', 'list.number-absurd': 'indicators',
}

/** Which field answers a finding; everything that is said of a deadline is answered by the deadline. */
export function fieldOf(finding: Finding): Field | undefined {
  if (finding.severity === 'info' || finding.code === 'list.due-no-year' || finding.code === 'list.no-due-column') return undefined
  return FIELDS[finding.code] ?? (/^list\.(no-)?due/.test(finding.code) ? 'due' : undefined)
}

/** `again`: an earlier finding of the row asks for the same field already. */
export function actsOf(finding: Finding, row: DraftRow, again = false): Act[] {
  const acts: Act[] = []
  if (again) return finding.severity === 'error' ? acts : [{ kind: 'known' }]
  const field = fieldOf(finding)
  if (finding.code === 'list.due-no-year') acts.push({ kind: 'year' })
  else if (field) acts.push({ kind: 'field', field, value: valueOf(field, row) })
  const what = DROPS[finding.code]
  if (what) acts.push({ kind: 'drop', what })
  if (finding.code === 'list.no-due-column' && !finding.place.startsWith('line')) acts.push({ kind: 'columns' })
  if (finding.severity !== 'info') acts.push({ kind: 'aside' })
  if (finding.severity !== 'error') acts.push({ kind: 'known' })
  return acts
}

/** What Enter does: nothing is guessed, so a field is only focused. */
export const suggestionOf = (finding: Finding, row: DraftRow): Act | undefined =>
  actsOf(finding, row).find(act => act.kind !== 'aside' && act.kind !== 'drop')

function valueOf(field: Field, row: DraftRow): string {
  if (field === 'due') return row.item.due ?? ''
  if (field === 'title') return row.item.title
  if (field === 'lead') return row.item.lead.join('、')
  return row.item.no ?? ''
}

/** 12-18, 12月18日, 12.18, 11月底, 年底, 三季度末, 2026-12-18: a day of `year`, as a person types it. */
export function readDue(text: string, year: number | undefined): string | undefined {
  const words = text.trim().replace(/\s+/g, '')
  const written = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?前?$/.exec(words)
  if (written) return dateOf(Number(written[1]), Number(written[2]), Number(written[3]))
  if (year === undefined) return undefined
  const day = /^(\d{1,2})[-./月](\d{1,2})日?前?$/.exec(words)
  if (day) return dateOf(year, Number(day[1]), Number(day[2]))
  const month = /^(\d{1,2})月(底|底前|末|份)?$/.exec(words)
  if (month) return monthEnd(year, Number(month[1]))
  if (/^(年底|年底前|年内|年末|全年)$/.test(words)) return `${year}-12-31`
  if (/^上半年$/.test(words)) return `${year}-06-30`
  const quarter = /^第?([一二三四1-4])季度(末|底|内)?$/.exec(words)
  return quarter ? monthEnd(year, (('一二三四'.indexOf(quarter[1] ?? '') + 1) || Number(quarter[1])) * 3) : undefined
}

const monthEnd = (year: number, month: number) => dateOf(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate())

function dateOf(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real ? date.toISOString().slice(0, 10) : undefined
}

export const readNames = (text: string) => text.split(/[、,，;；\n]+/).map(each => each.trim()).filter(each => each !== '')
