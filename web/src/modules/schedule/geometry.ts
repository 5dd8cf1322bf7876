import { dayOf, isoOf, weekday } from './days'
import type { Preview } from './plan'

/** 横道图 as numbers: where every mark stands, in pixels. The component only draws. */
export interface Scale {
  from: number
  to: number
  left: number
  width: number
}
export interface Tick {
  x: number
  label: string
  strong: boolean
}
/** Leaves a tenth of air on the right so that the last mark and its number fit. */
export function scaleOf(from: string, to: string, left: number, width: number): Scale {
  const span = Math.max(dayOf(to) + 1 - dayOf(from), 7)
  const before = Math.ceil(span * 0.02)
  return { from: dayOf(from) - before, to: dayOf(to) + 1 + Math.ceil(span * 0.08), left, width }
}

/** Two pixels a day can still be read on paper: a chart of time is as wide as asked, or wider; in one piece where that is asked for. */
const READABLE = 2
export const timeWidth = (scale: Pick<Scale, 'from' | 'to'>, asked: number, left: number, room?: { whole?: boolean }) =>
  (room?.whole ? asked : Math.max(asked, left + (scale.to - scale.from) * READABLE))

/** The start of a day. */
export const xOf = (scale: Scale, day: number) =>
  round(scale.left + ((day - scale.from) / (scale.to - scale.from)) * scale.width)

/** Every date that has to be on the picture. */
export function reach(preview: Preview, start: string, deadline: string): { from: string; to: string } {
  let from = start
  let to = deadline
  for (const each of preview.activities) {
    const first = each.earlyStart && each.lateStart && each.lateStart < each.earlyStart ? each.lateStart : each.earlyStart
    if (first && first < from) from = first
    if (each.redLine < from) from = each.redLine
    for (const last of [each.earlyFinish, each.redLine]) if (last > to) to = last
  }
  return { from, to }
}

/** Month ticks; thinned to every `n`-th when they would touch. */
export function monthTicks(scale: Scale, least = 34): Tick[] {
  const first = isoOf(scale.from)
  const ticks: Tick[] = []
  let year = Number(first.slice(0, 4))
  let month = Number(first.slice(5, 7))
  const perMonth = (30.4 / (scale.to - scale.from)) * scale.width
  const every = perMonth >= least ? 1 : perMonth * 3 >= least ? 3 : 12
  for (;;) {
    month += 1
    if (month > 12) { month = 1; year += 1 }
    const day = dayOf(`${year}-${String(month).padStart(2, '0')}-01`)
    if (day >= scale.to) return ticks
    if ((month - 1) % every === 0) ticks.push({ x: xOf(scale, day), label: tickLabel(year, month, every), strong: month % 3 === 1 })
  }
}

/** Mondays, where the picture is shorter than two months. */
export function weekTicks(scale: Scale): Tick[] {
  const found: Tick[] = []
  for (let day = scale.from; day < scale.to; day++) {
    if (weekday(day) === 1) found.push({ x: xOf(scale, day), label: isoOf(day).slice(5), strong: false })
  }
  return found
}

export const ticks = (scale: Scale) => (scale.to - scale.from < 62 && scale.width > 400 ? weekTicks(scale) : monthTicks(scale))

const tickLabel = (year: number, month: number, every: number) => (every === 12 ? String(year) : `${month}月`)

/** The year it begins in and those that begin within the picture, for the line above the months. */
export function yearTicks(scale: Scale): Tick[] {
  const first = Number(isoOf(scale.from).slice(0, 4))
  const ticks: Tick[] = [{ x: scale.left - 4, label: String(first), strong: false }]
  for (let year = first + 1; dayOf(`${year}-01-01`) < scale.to; year++) {
    ticks.push({ x: xOf(scale, dayOf(`${year}-01-01`)), label: String(year), strong: true })
  }
  return ticks
}

const round = (n: number) => Math.round(n * 10) / 10
