import { hatch, rect, shape, stroke, text, type Mark } from '@/shared/draw/scene'
import { monthTicks, ticks, xOf, yearTicks, type Scale } from './geometry'
import type { Lane } from './lanes'
import type { Link } from './links'

/** 横道 as marks: what the screen paints, SVG writes and PDF prints. */
export interface Look {
  scale: Scale
  /** Height of a row, and where in it the bar's middle stands. */
  row: number
  middle: number
  right: number
  ghost?: ((id: string) => [number, number] | undefined) | undefined
  /** Where it stood before the changes that are not saved. */
  before?: ((id: string) => Lane | undefined) | undefined
  day: string
}

/** One bar with everything that stands on it; `y` is the top of its row. */
export function laneMarks(lane: Lane, y: number, look: Look): Mark[] {
  const at = (day: number) => xOf(look.scale, day)
  const m = y + look.middle
  const marks: Mark[] = []
  const x = at(lane.start)
  const end = at(lane.end)
  const shadow = look.ghost?.(lane.id) ?? (look.ghost ? undefined : lane.shadow)
  if (shadow && shadow[1] > shadow[0]) marks.push(rect(at(shadow[0]) + 0.5, m + 6.5, at(shadow[1]) - at(shadow[0]) - 1, 4, undefined, 'plan'))
  const was = look.before?.(lane.id)
  if (was && (was.start !== lane.start || was.end !== lane.end)) marks.push(...outline(at(was.start), at(was.end), m))
  if (lane.node) marks.push(diamond(end, m, lane.critical))
  else marks.push(...body(lane, at, m))
  if (lane.end > lane.redLine && !lane.node && lane.late > 0 && !lane.done) {
    const from = Math.max(at(lane.redLine), x)
    marks.push(rect(from, m - 6, end - from, 10, 'red'))
  }
  if (lane.critical && !lane.node) marks.push(rect(x, m - 8, end - x, 2.5, 'indigo'))
  marks.push(stroke([end - 4, m - 9, end, m - 9, end, m + 3], 'green', 1.25))
  const target = at(lane.target)
  marks.push(stroke([target, m - 9, target, m + 11], 'ink-2', 1, [2, 2]))
  const red = at(lane.redLine)
  marks.push(rect(red - 1, m - 10, 2, 22, 'red'))
  if (lane.late > 0) marks.push(text(end + 5, m + 4, `+${lane.late} ${look.day}`, 12, 'red', { bold: true, halo: 'paper' }))
  if (lane.outOfSequence) marks.push(text(x - 4, m + 4, '!', 12, 'red', { bold: true, anchor: 'end', halo: 'paper' }))
  return marks
}

function body(lane: Lane, at: (day: number) => number, m: number): Mark[] {
  const marks: Mark[] = []
  const box = (from: number, to: number) => [at(from), m - 6, at(to) - at(from), 10] as const
  if (!lane.done) {
    const [x, y, w, h] = box(lane.start, lane.end)
    marks.push(rect(x + 0.5, y + 0.5, Math.max(1, w - 1), h - 1, 'indigo-wash', 'indigo'))
  } else {
    marks.push(rect(...box(lane.done[0], lane.done[1]), 'ink-2'))
    if (lane.rest) {
      const [x, y, w, h] = box(lane.rest[0], lane.rest[1])
      marks.push(rect(x, y + 0.5, w, h - 1, 'paper', 'ink-2'), ...hatch(x, y + 0.5, w, h - 1, 'reported'))
    }
  }
  for (const [from, to] of lane.stopped) {
    const [x, y, w, h] = box(from, to)
    marks.push(rect(x, y - 1, w, h + 2, 'paper'), stroke([x, m - 1, x + w, m - 1], 'ink-3', 1, [2, 2]), stroke([x, y, x, y + h], 'ink-3'), stroke([x + w, y, x + w, y + h], 'ink-3'))
  }
  return marks
}

const diamond = (x: number, m: number, critical: boolean): Mark => shape([x, m - 6, x + 6, m, x, m + 6, x - 6, m], critical ? 'indigo' : 'paper-raised', 'indigo', 1.5)
const outline = (x: number, end: number, m: number): Mark[] => [stroke([x, m - 8, end, m - 8, end, m + 6, x, m + 6, x, m - 8], 'ink-3', 1, [3, 2])]

/** Out of the end (or start) of one, into the start (or end) of the next, round the corner; with a point. */
export function linkMarks(from: Lane, to: Lane, y1: number, y2: number, link: Pick<Link, 'type'>, critical: boolean, look: Look): Mark[] {
  const ink = critical ? 'indigo' : 'line-form'
  const line = critical ? 1.5 : 1
  const fromEnd = link.type[0] === 'F'
  const toEnd = link.type[1] === 'F'
  const x1 = xOf(look.scale, fromEnd ? from.end : from.start)
  const x2 = xOf(look.scale, toEnd ? to.end : to.start)
  const m1 = y1 + look.middle - 1
  const m2 = y2 + look.middle - 1
  const out = x1 + (fromEnd ? 5 : -5)
  const into = x2 + (toEnd ? 5 : -5)
  const tip = shape(toEnd ? [x2, m2, x2 + 5, m2 - 3, x2 + 5, m2 + 3] : [x2, m2, x2 - 5, m2 - 3, x2 - 5, m2 + 3], ink)
  const straight = fromEnd !== toEnd ? (fromEnd ? into >= out : into <= out) : false
  if (straight) return [stroke([x1, m1, out, m1, out, m2, x2, m2], ink, line), tip]
  if (fromEnd === toEnd) {
    const far = fromEnd ? Math.max(out, into) : Math.min(out, into)
    return [stroke([x1, m1, far, m1, far, m2, x2, m2], ink, line), tip]
  }
  const between = m2 + (m2 > m1 ? -1 : 1) * (look.row / 2 - 1)
  return [stroke([x1, m1, out, m1, out, between, into, between, into, m2, x2, m2], ink, line), tip]
}

/** Months, rests, the deadline and today, over `height`; the head stands above `top`. */
export function groundMarks(look: Look, rests: readonly { from: number; to: number }[], deadline: number | undefined, today: number | undefined, top: number, height: number): Mark[] {
  const { scale, right } = look
  const marks: Mark[] = []
  const seen = (x: number) => x > -1 && x < right + 1
  for (const rest of rests) {
    const x = xOf(scale, rest.from)
    const w = xOf(scale, rest.to) - x
    if (x < right && x + w > 0 && w > 1) marks.push(rect(x, top, w, height, 'paper-sunk'))
  }
  for (const tick of ticks(scale)) if (seen(tick.x)) marks.push(rect(Math.round(tick.x), top, 1, height, tick.strong ? 'line-2' : 'line-1'))
  if (deadline !== undefined) {
    const x = xOf(scale, deadline)
    if (seen(x)) marks.push(stroke([x, top, x, top + height], 'red', 1, [1, 3]))
  }
  if (today !== undefined) {
    const x = xOf(scale, today)
    if (seen(x)) marks.push(rect(x - 0.75, top, 1.5, height, 'indigo'))
  }
  return marks
}

/** The head of the time axis: years above, months or Mondays below, today in a flag. */
export function axisMarks(look: Look, today: number | undefined, flag: string): Mark[] {
  const { scale, right } = look
  const marks: Mark[] = []
  const now = today === undefined ? undefined : xOf(scale, today)
  const flagged = now !== undefined && now > 0 && now < right
  const wide = flag.length * 7 + 22
  const left = now === undefined ? 0 : Math.max(0, Math.min(right - wide, now - wide / 2))
  const clear = (x: number) => !flagged || x + 40 < left || x > left + wide
  const weekly = ticks(scale)
  for (const tick of weekly) if (tick.x > -30 && tick.x < right) marks.push(rect(Math.round(tick.x), 22, 1, 22, tick.strong ? 'line-2' : 'line-1'), text(tick.x + 4, 38, tick.label, 12, 'ink-2'))
  const monthly = weekly.length && /-/.test(weekly[0]?.label ?? '')
  const years = yearTicks(scale)
  const first = years.filter(year => year.x < 0).pop()
  for (const year of years) if (year.x >= 0 && year.x < right && clear(year.x)) marks.push(text(year.x + 4, 17, year.label, 12, 'ink-3'))
  if (first && !monthly && clear(4) && !years.some(year => year.x >= 0 && year.x < 60)) marks.push(text(4, 17, first.label, 12, 'ink-3'))
  if (monthly) for (const tick of monthTicks(scale)) if (tick.x > 0 && tick.x < right && clear(tick.x)) marks.push(text(tick.x + 4, 17, tick.label, 12, 'ink-3'))
  if (flagged) marks.push(rect(left, 3, wide, 18, 'indigo'), text(left + wide / 2, 16.5, flag, 12, 'ink-inv', { anchor: 'middle' }))
  return marks
}

/** What the pointer is on: the ends first, then the bar; `near` pixels count as on it. */
export type Hit = { id: string; part: 'start' | 'end' | 'body' | 'from-start' | 'from-end' }
export function hitOf(lane: Lane, x: number, scale: Scale): Hit | undefined {
  const start = xOf(scale, lane.start)
  const end = xOf(scale, lane.end)
  const edge = Math.min(5, (end - start) / 3)
  if (lane.node) return Math.abs(x - end) <= 8 ? { id: lane.id, part: 'body' } : x > end + 8 && x <= end + 20 ? { id: lane.id, part: 'from-end' } : undefined
  if (x < start - 16 || x > end + 16) return undefined
  if (x > end + 4) return { id: lane.id, part: 'from-end' }
  if (x < start - 4) return { id: lane.id, part: 'from-start' }
  if (x >= end - edge) return { id: lane.id, part: 'end' }
  if (x <= start + edge) return { id: lane.id, part: 'start' }
  return { id: lane.id, part: 'body' }
}

/** The kind of link drawn from one end of a bar to the half of another that the pointer is on. */
export function drawnType(part: Hit['part'], to: Lane, x: number, scale: Scale): Link['type'] {
  const half = (xOf(scale, to.start) + xOf(scale, to.end)) / 2
  const from = part === 'from-start' ? 'S' : 'F'
  return `${from}${!to.node && x > half ? 'F' : 'S'}` as Link['type']
}
