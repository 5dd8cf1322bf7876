import type { Schema } from '@/shared/schema'
import { dayOf, isoOf } from '../schedule/days'

export type Point = Schema<'run.progress.Curve.CurvePoint'>
/** 计划与实际: in the unit of the item's one number, else in percent. */
export type Curve = Schema<'run.progress.Curve'>
export interface Frame {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}
export interface Drawing {
  grid: { y: number; value: number }[]
  months: { x: number; label: string; line: boolean }[]
  years: { x: number; label: string }[]
  plan: string
  reported: string
  reportedDots: { x: number; y: number }[]
  verified: string
  verifiedDots: { x: number; y: number }[]
  p50?: string
  p80?: string
  band?: string
  today: number
  redLine: number
  gap?: { x: number; from: number; to: number }
  now: { plan: number; reported: number; verified: number }
}

/** The value on a day: linear between points for a plan, the last one known for what happened. */
export function valueAt(points: readonly Point[], day: number, steps: boolean): number {
  let before: Point | undefined
  for (const point of points) {
    const at = dayOf(point.date)
    if (at === day) return point.value
    if (at > day) {
      if (!before || steps) return before?.value ?? 0
      const from = dayOf(before.date)
      return before.value + ((point.value - before.value) * (day - from)) / (at - from)
    }
    before = point
  }
  return before?.value ?? 0
}

/** A round step of which at most four make the whole. */
export function stepOf(total: number): number {
  const rough = total / 4
  if (!(rough > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(rough))
  return [1, 2, 2.5, 3, 5, 10].map(factor => factor * power).find(step => total / step <= 4.0001) ?? 10 * power
}

const round = (n: number) => Math.round(n * 10) / 10

export function draw(curve: Curve, frame: Frame): Drawing {
  const days = [curve.from, curve.to, curve.today, curve.redLine, curve.forecast?.p50, curve.forecast?.p80].filter((day): day is string => !!day).map(dayOf)
  const from = Math.min(...days)
  const most = dayOf(curve.redLine) + 184
  const to = Math.max(dayOf(curve.redLine) + 14, Math.min(Math.max(...days) + 7, most))
  const values = [...curve.plan, ...curve.reported, ...curve.verified].map(point => point.value)
  const top = Math.max(curve.total, ...values, 1e-9)
  const x = (day: number) => round(frame.left + ((Math.min(day, to) - from) / (to - from)) * (frame.width - frame.left - frame.right))
  const y = (value: number) => round(frame.height - frame.bottom - (value / top) * (frame.height - frame.top - frame.bottom))
  const dots = (points: readonly Point[]) => points.filter(point => dayOf(point.date) >= from).map(point => ({ x: x(dayOf(point.date)), y: y(point.value) }))
  const path = (points: { x: number; y: number }[]) => (points.length < 2 ? '' : `M${points.map(point => `${point.x},${point.y}`).join(' L')}`)

  const today = dayOf(curve.today)
  const now = { plan: valueAt(curve.plan, today, false), reported: valueAt(curve.reported, today, true), verified: valueAt(curve.verified, today, true) }
  const held = (points: readonly Point[], value: number) => {
    const past = points.filter(point => dayOf(point.date) <= today)
    return past.length === 0 || past[past.length - 1]?.date === curve.today ? past : [...past, { date: curve.today, value }]
  }
  const reported = held(curve.reported, now.reported)
  const verified = held(curve.verified, now.verified)
  const ahead = (day: string | undefined) => (day && dayOf(day) > today ? `M${x(today)},${y(now.verified)} L${x(dayOf(day))},${dayOf(day) > to ? y(valueOf(now.verified, curve.total, today, dayOf(day), to)) : y(curve.total)}` : undefined)
  const p50 = ahead(curve.forecast?.p50)
  const p80 = ahead(curve.forecast?.p80)
  return {
    grid: gridOf(top, y), months: monthsOf(from, to, x, (frame.width - frame.left - frame.right) / ((to - from) / 30.4)), years: yearsOf(from, to, x),
    plan: path(dots(curve.plan)), reported: path(dots(reported)), reportedDots: dots(curve.reported).slice(-24), verified: path(dots(verified)), verifiedDots: dots(curve.verified).slice(-24),
    ...(p50 ? { p50 } : {}), ...(p80 ? { p80 } : {}), ...(p50 && p80 ? { band: `${p50} L${p80.slice(p80.lastIndexOf('L') + 1)} Z` } : {}),
    today: x(today), redLine: x(dayOf(curve.redLine)), now,
    ...(now.plan - now.verified > curve.total * 0.002 ? { gap: { x: x(today), from: y(now.plan), to: y(now.verified) } } : {}),
  }
}

const valueOf = (now: number, total: number, today: number, end: number, cut: number) => now + ((total - now) * (cut - today)) / (end - today)

function gridOf(top: number, y: (value: number) => number) {
  const step = stepOf(top)
  const lines: { y: number; value: number }[] = []
  for (let value = 0; value <= top * 1.0001; value += step) lines.push({ y: y(value), value: Math.round(value * 100) / 100 })
  return lines
}

function monthsOf(from: number, to: number, x: (day: number) => number, perMonth: number) {
  const every = perMonth >= 30 ? 1 : perMonth >= 15 ? 2 : perMonth >= 8 ? 4 : 12
  return firsts(from, to).filter(({ month }) => (month - 1) % every === 0).map(({ day, month }) => ({ x: x(day), label: `${month}月`, line: day > from }))
}
const yearsOf = (from: number, to: number, x: (day: number) => number) => [
  { x: x(from), label: isoOf(from).slice(0, 4) },
  ...firsts(from, to).filter(({ month, day }) => month === 1 && day > from + 20).map(({ day }) => ({ x: x(day), label: isoOf(day).slice(0, 4) }))]

function firsts(from: number, to: number): { day: number; month: number }[] {
  const found: { day: number; month: number }[] = []
  for (let day = from; day < to; day++) {
    const iso = isoOf(day)
    if (iso.slice(8) === '01') found.push({ day, month: Number(iso.slice(5, 7)) })
  }
  return found
}

/** 数表: one row for each day on which something was reported or verified, and month ends of the plan. */
export function rowsOf(curve: Curve): { date: string; plan: number; reported?: number; verified?: number }[] {
  const days = new Set([...curve.reported, ...curve.verified].map(point => point.date))
  for (const point of curve.plan) if (isoOf(dayOf(point.date) + 1).slice(8) === '01') days.add(point.date)
  days.add(curve.today)
  days.add(curve.redLine)
  return [...days].sort().map(date => {
    const day = dayOf(date)
    const past = date <= curve.today
    return { date, plan: valueAt(curve.plan, day, false), ...(past ? { reported: valueAt(curve.reported, day, true), verified: valueAt(curve.verified, day, true) } : {}) }
  })
}
