import type { Unit } from '@/shared/units'
import { labelOf } from '@/shared/units'
import { fractionOf, minus, NOTHING, plus, roughly, signOf, times, type Fraction } from './fraction'
import type { Balance, Target, TargetRow, Verdict } from './api'

/** A line of the matrix: a target of nobody's (or of a unit's own) with its parts by place. */
export interface MatrixLine {
  row: TargetRow
  /** By unit; a part of no unit stands under ''. */
  cells: Map<string, TargetRow>
}
export interface Matrix { places: { id: string; label: string }[]; lines: MatrixLine[] }

/** Targets with their parts across the places that have one, in the units' own order. */
export function matrixOf(rows: TargetRow[], units: Unit[]): Matrix {
  const children = new Map<string, TargetRow[]>()
  for (const row of rows) {
    const parent = row.target.parentId
    if (parent) children.set(parent, [...(children.get(parent) ?? []), row])
  }
  const lines = rows.filter(row => !row.target.parentId).map(row => ({
    row, cells: new Map((children.get(row.target.id) ?? []).map(part => [part.target.scopeUnit ?? '', part])),
  }))
  const used = new Set(lines.flatMap(line => Array.from(line.cells.keys())))
  const places = units.filter(unit => used.has(unit.id)).map(unit => ({ id: unit.id, label: labelOf(unit) }))
  return { places, lines }
}

/** The value of a part in its whole's unit. */
export const inWhole = (part: TargetRow) => part.inParent?.to ?? part.target.value

/** How many targets stand how; only wholes count. */
export function countsOf(rows: TargetRow[]) {
  const wholes = rows.filter(row => !row.target.parentId)
  const of = (...verdicts: Verdict[]) => wholes.filter(row => verdicts.includes(row.balance.verdict)).length
  return {
    all: wholes.length, issued: wholes.filter(row => row.target.issued).length, short: of('SHORT', 'OVER_LIMIT'), over: of('OVER'),
    kept: wholes.filter(row => row.target.remainder > 0).length, unsplit: of('UNSPLIT'),
  }
}

export type Filter = 'all' | 'short' | 'over' | 'kept' | 'draft'
export const passes = (filter: Filter, row: TargetRow) => filter === 'all'
  || (filter === 'short' && blocks(row.balance.verdict)) || (filter === 'over' && row.balance.verdict === 'OVER')
  || (filter === 'kept' && row.target.remainder > 0) || (filter === 'draft' && !row.target.issued)

export const blocks = (verdict: Verdict) => verdict === 'SHORT' || verdict === 'OVER_LIMIT'

/** What is typed while a split is edited: texts as they stand. */
export interface Edit { value: string; remainder: string; reason: string; parts: EditPart[] }
export interface EditPart { id?: string; scope: string; unit: string; /** the whole's units in one of the part's, '1' or '1/15' */ factor: string; text: string }

export interface Live { parts: number; difference: number; percent?: number; verdict: Verdict; ready: boolean }

/** The balance of what is typed, exact; `ready` if every field is a number and a share kept has its reason. */
export function liveOf(edit: Edit, relation: Target['relation']): Live {
  const whole = fractionOf(edit.value)
  const kept = fractionOf(edit.remainder || '0')
  const parts = edit.parts.map(part => product(part.text, part.factor))
  const sum = parts.reduce<Fraction>((all, part) => (part ? plus(all, part) : all), NOTHING)
  const difference = minus(plus(sum, kept ?? NOTHING), whole ?? NOTHING)
  const sign = signOf(difference)
  const verdict: Verdict = edit.parts.length === 0 ? 'UNSPLIT' : relation === 'LE' ? (sign > 0 ? 'OVER_LIMIT' : sign === 0 ? 'EXACT' : 'WITHIN') : sign < 0 ? 'SHORT' : sign === 0 ? 'EXACT' : 'OVER'
  const ready = !!whole && !!kept && signOf(kept) >= 0 && parts.every(part => part && signOf(part) >= 0) && (signOf(kept) === 0 || edit.reason.trim() !== '')
  const share = whole && signOf(whole) !== 0 ? { percent: (roughly(difference) / roughly(whole)) * 100 } : {}
  return { parts: roughly(sum), difference: roughly(difference), verdict, ready, ...share }
}

function product(text: string, factor: string) {
  const a = fractionOf(text)
  const b = fractionOf(factor)
  return a && b ? times(a, b) : undefined
}

/** The numbers of a balance as the mark's words take them. */
export const markOf = (balance: Pick<Balance, 'verdict' | 'difference' | 'percent'>) => ({ by: Math.abs(balance.difference), percent: balance.percent === undefined ? undefined : Math.abs(balance.percent) })
