import { dayOf, isoOf, restStretches, weekday, workdaysBefore, type Overrides } from './days'
import type { Preview, Scheduled } from './plan'

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
export interface Bar {
  id: string
  y: number
  node: boolean
  critical: boolean
  /** The bar on earliest dates. */
  x: number
  width: number
  /** The part past the red line, if any. */
  over?: { x: number; width: number }
  /** Hollow shadow: where the target puts it. */
  shadow: { x: number; width: number }
  earliest: number
  target: number
  redLine: number
  late: number
}

/** Leaves a tenth of air on the right so that the last mark and its number fit. */
export function scaleOf(from: string, to: string, left: number, width: number): Scale {
  const span = Math.max(dayOf(to) + 1 - dayOf(from), 7)
  const before = Math.ceil(span * 0.02)
  return { from: dayOf(from) - before, to: dayOf(to) + 1 + Math.ceil(span * 0.08), left, width }
}

/** The start of a day. */
export const xOf = (scale: Scale, day: number) =>
  round(scale.left + ((day - scale.from) / (scale.to - scale.from)) * scale.width)
/** The end of a day: a finish stands at the evening. */
export const endOf = (scale: Scale, iso: string) => xOf(scale, dayOf(iso) + 1)

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

/** Holidays, sunk. Weekends stay: the days are working days. */
export const rests = (scale: Scale, overrides: Overrides) =>
  restStretches(isoOf(scale.from), isoOf(scale.to - 1), overrides)
    .map(rest => ({ x: xOf(scale, rest.from), width: round(xOf(scale, rest.to) - xOf(scale, rest.from)) }))

/** The bars in the order in which the table beside them stands; what is not yet computed has none. */
export function barsOf(preview: Preview, order: readonly string[], scale: Scale, top: number, row: number, overrides: Overrides): Bar[] {
  const byId = new Map(preview.activities.map(each => [each.id, each]))
  return order.flatMap((id, index) => {
    const each = byId.get(id)
    return each ? [barOf(each, preview.buffer, scale, top + index * row, overrides)] : []
  })
}

function barOf(each: Scheduled, buffer: number, scale: Scale, y: number, overrides: Overrides): Bar {
  const end = endOf(scale, each.earlyFinish)
  const node = each.earlyStart === undefined
  const x = each.earlyStart === undefined ? end : xOf(scale, dayOf(each.earlyStart))
  const redLine = endOf(scale, each.redLine)
  const target = endOf(scale, each.target)
  const shadowStart = each.lateStart === undefined ? target
    : xOf(scale, dayOf(workdaysBefore(each.lateStart, buffer, overrides)))
  const overFrom = Math.max(redLine, x)
  return {
    id: each.id, y, node, critical: each.critical, x, width: round(end - x),
    ...(each.totalFloat < 0 && end > overFrom && !node ? { over: { x: overFrom, width: round(end - overFrom) } } : {}),
    shadow: { x: shadowStart, width: round(target - shadowStart) },
    earliest: end, target, redLine, late: Math.max(0, -each.totalFloat),
  }
}

/** Elbow links along the critical chain: out of the end of one, into the start of the next. */
export function elbows(bars: readonly Bar[], chain: readonly string[], middle: number): string[] {
  const byId = new Map(bars.map(bar => [bar.id, bar]))
  const paths: string[] = []
  for (let i = 1; i < chain.length; i++) {
    const from = byId.get(chain[i - 1] ?? '')
    const to = byId.get(chain[i] ?? '')
    if (from && to) paths.push(elbow(from, to, middle))
  }
  return paths
}

function elbow(from: Bar, to: Bar, middle: number): string {
  const y1 = from.y + middle
  const y2 = to.y + middle
  const down = y2 > y1 ? 1 : -1
  const x1 = round(from.x + from.width)
  const out = round(x1 + 4)
  if (to.x >= out) return `M${x1} ${y1}H${out}V${y2}H${to.x}`
  const back = round(to.x - 4)
  const between = y2 - down * (middle - 1)
  return `M${x1} ${y1}H${out}V${between}H${back}V${y2}H${to.x}`
}

const round = (n: number) => Math.round(n * 10) / 10
