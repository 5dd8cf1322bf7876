import { dayOf, EVERY_DAY, workdaysBefore, type Overrides } from './days'
import type { Preview, Scheduled } from './plan'

/** One activity in days, before it is in pixels: bars end in the evening, so `end` is the day after the last. */
export interface Lane {
  id: string
  node: boolean
  critical: boolean
  start: number
  end: number
  target: number
  redLine: number
  /** Where the target puts it. */
  shadow: [number, number]
  /** What is done and what remains of it; both absent where it has not begun. */
  done?: [number, number]
  rest?: [number, number]
  /** 停工. */
  stopped: [number, number][]
  late: number
  outOfSequence: boolean
}
interface Saved {
  code: string
  lateStart?: string
  target: string
}

/** Lanes of a preview, each made when it is first looked at. */
export function lanesOf(preview: Preview, overrides: Overrides, dataDate?: string): (id: string) => Lane | undefined {
  const given = new Map(preview.activities.map(each => [each.id, each]))
  const made = new Map<string, Lane>()
  return id => {
    const known = made.get(id)
    if (known) return known
    const each = given.get(id)
    if (!each) return undefined
    const lane = laneOf(each, preview.buffer, overrides, dataDate)
    made.set(id, lane)
    return lane
  }
}

export function laneOf(each: Scheduled, buffer: number, overrides: Overrides, dataDate?: string): Lane {
  const node = each.earlyStart === undefined || each.earlyStart === null
  const end = dayOf(each.earlyFinish) + 1
  const start = node ? end : dayOf(each.actualStart ?? each.earlyStart ?? each.earlyFinish)
  const target = dayOf(each.target) + 1
  return {
    id: each.id, node, critical: each.critical, start, end, target, redLine: dayOf(each.redLine) + 1,
    shadow: shadowOf(each, buffer, each.calendar === 'everyday' ? EVERY_DAY : overrides), ...progressOf(each, start, end, dataDate),
    stopped: (each.suspensions ?? []).map(span => [dayOf(span.from), dayOf(span.to) + 1]),
    late: Math.max(0, -each.totalFloat), outOfSequence: ((each as { outOfSequence?: string[] }).outOfSequence?.length ?? 0) > 0,
  }
}

/** Solid up to the data date, hatched from there on (DESIGN-LANGUAGE §3 横道). */
function progressOf(each: Scheduled, start: number, end: number, dataDate: string | undefined): Pick<Lane, 'done' | 'rest'> {
  if (each.actualFinish) return { done: [start, dayOf(each.actualFinish) + 1] }
  if (!each.actualStart || !dataDate) return {}
  const today = Math.max(start, Math.min(end, dayOf(dataDate) + 1))
  return { done: [start, today], ...(end > today ? { rest: [today, end] } : {}) }
}

/** The bar where the target puts it: the latest dates, moved forward by the buffer. */
export function shadowOf(each: { lateStart?: string | undefined; target: string }, buffer: number, off: Overrides): [number, number] {
  const to = dayOf(each.target) + 1
  return each.lateStart ? [Math.min(to, dayOf(workdaysBefore(each.lateStart, buffer, off))), to] : [to, to]
}

/** 基线影子: where a frozen plan put each, by its code. */
export function ghostsOf(baseline: { buffer: number; activities: Saved[] } | undefined, overrides: Overrides): ((id: string) => [number, number] | undefined) | undefined {
  if (!baseline) return undefined
  const given = new Map(baseline.activities.map(each => [each.code, each]))
  return id => {
    const each = given.get(id)
    return each && shadowOf(each, baseline.buffer, overrides)
  }
}
