import type { Schema } from '@/shared/schema'

/** 导入清单 as the server hands it out: what was understood, where it stands, and what is to be said about it. */
export type Severity = 'error' | 'warning' | 'info'
/** The server describes the severity as a word; it is one of three. */
export type Finding = Omit<Schema<'plan.responsibility.DraftView.Said'>, 'severity'> & { severity: Severity }
export type ReadIndicator = Schema<'plan.responsibility.DraftView.IndicatorWords'>
export type ReadNode = Schema<'plan.responsibility.ListNode'>
export type ReadItem = Schema<'plan.responsibility.DraftView.ItemWords'>
export type Change = Schema<'plan.responsibility.Comparison.Change'>
type Row = Schema<'plan.responsibility.DraftView.Row'>
export type Difference = Row['difference']
export type DraftRow = Omit<Row, 'findings'> & { findings: Finding[] }
/** 按上次更正: an earlier correction that was used, or taken back. */
export type Correction = Schema<'plan.responsibility.DraftView.Correction'>
/** An item that a colleague changed while the list was being checked. */
export type MovedItem = { itemId: string; no: string; title: string; by?: string; changes: Record<string, { before?: string; after?: string }> }
export type Column = Schema<'plan.responsibility.DraftView.Column'>
/** A name of the list and its unit; TEXT: the name stays words and is nobody's unit. */
export type UnitName = Schema<'plan.responsibility.DraftView.Name'>
export type Target = Schema<'plan.responsibility.reading.ReadTarget'>
export type SourceLine = Schema<'plan.responsibility.reading.PublishedList.Line'>
/** `new` is always there; only its description leaves it open. */
export type Counts = Required<Schema<'plan.responsibility.DraftView.Counts'>>
/** Findings with their severity. `year` is the list's own, `chosenYear` replaces it; `next` says that more rows come after it. */
export type Draft = Omit<Schema<'plan.responsibility.DraftView'>, 'rows' | 'findings' | 'counts'> & { rows: DraftRow[]; findings: Finding[]; counts: Counts }

/** What a clerk can mend in a row; an investment without amounts is none. */
export type Mending = Schema<'plan.responsibility.RowForm'>

const INDICATOR_SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', '~': '约', GE: '≥', LE: '≤', ABOUT: '约', EQ: '=' }
export const signOf = (relation: string) => INDICATOR_SIGNS[relation] ?? relation

/** Shape and colour of a finding; the word stands beside it. */
export const lampOf = (severity: Severity) => (severity === 'error' ? 'l-r' : severity === 'warning' ? 'l-y' : 'l-b')

const GRAVITY: Record<Severity, number> = { error: 3, warning: 2, info: 1 }
export const worst = (findings: readonly Finding[]): Severity | undefined =>
  findings.reduce<Severity | undefined>((so, each) => (so && GRAVITY[so] >= GRAVITY[each.severity] ? so : each.severity), undefined)
