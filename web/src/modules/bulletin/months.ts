import { delta, number } from '@/shared/format'
import type { Line, UnitRow } from './api'

/** 93.14 is '93.1%'; what is not known is '…', never 0. */
export const percent = (value?: number | null) => (value === undefined || value === null ? '…' : `${number(value, 1)}%`)
export const known = (value?: number | null, digits?: number) => (value === undefined || value === null ? '…' : number(value, digits))
/** Percentage points against what was due: '+1.9', '−6.6'. */
export const points = (value?: number | null) => (value === undefined || value === null ? '…' : delta(value, 1))
export const tone = (value?: number | null) => (!value ? 'mut' : value < 0 ? 'dn' : 'up')

/** Ranks won or lost since the month frozen before in the same class: undefined where there was none. */
export const moved = (row: UnitRow) => (row.before === undefined || row.rank === undefined ? undefined : row.before - row.rank)

/** What a row says beside its numbers, as message keys. */
export function notes(row: UnitRow): string[] {
  const said: string[] = []
  if (row.rank === undefined) said.push('unranked')
  if (row.tie) said.push(`tie.${row.tie}`)
  else if (row.closeToAbove) said.push('close')
  return said
}

/** The months that ask for something first, as they stand; the others stay where they are. */
export const asksForSomething = (line: Line) => !['WAIT', 'NOTHING'].includes(line.next)

/** A month that stays unfrozen because a later one is frozen. */
export const skipped = (line: Line) => line.state === 'OPEN' && line.next === 'NOTHING'

const PRESSING = ['WARNING', 'PROBLEM', 'EXPOSURE']
/** 督办单 of a month: warning, problem and exposure slips. Notices and clearance slips press nobody. */
export const pressing = (issued: Record<string, number> = {}) => PRESSING.reduce((all, kind) => all + (issued[kind] ?? 0), 0)

/** 2026-07-03 is '7月3日'. */
export const chinese = (date?: string) => (date ? `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日` : '…')
