import { dayOf, EVERY_DAY, isoOf, shift, workday, workdaysAfter, workdaysBefore, workdaysBetween, type Overrides } from './days'
import { lasting, type ActivityInput, type PlanInput, type Scheduled } from './plan'

/** 拿起一根横道: what moving or stretching it asks of the plan. Days snap to workdays; whether it may stand there, the server says. */
export type Grip = 'move' | 'start' | 'end'
export interface Held {
  id: string
  grip: Grip
  /** Workdays from where it was taken; later is positive. */
  by: number
}

/** The calendar an activity goes by. */
export const calendarOf = (activity: ActivityInput, plan: PlanInput, overrides: Overrides): Overrides =>
  ((activity.calendar ?? plan.calendar) === 'everyday' ? EVERY_DAY : overrides)

/** May it be taken there? What is finished stays; what has begun keeps its start. */
export const grips = (activity: ActivityInput): Grip[] =>
  activity.actualFinish ? [] : activity.actualStart ? ['end'] : activity.duration === 0 ? ['move'] : ['move', 'start', 'end']

/** Where a bar stands while it is held: first and last day, both worked. */
export function heldDays(activity: ActivityInput, at: Scheduled, held: Held, off: Overrides): { from: string; to: string } {
  const start = at.earlyStart ?? at.earlyFinish
  const from = held.grip === 'end' ? start : moved(start, held.by, off)
  const to = held.grip === 'start' ? at.earlyFinish : moved(at.earlyFinish, held.by, off)
  if (activity.duration === 0) return { from: to, to }
  return from > to ? (held.grip === 'start' ? { from: to, to } : { from, to: from }) : { from, to }
}

/** The change that puts it there; nothing if it stays. */
export function patchOf(activity: ActivityInput, at: Scheduled, held: Held, plan: PlanInput, overrides: Overrides): Partial<ActivityInput> | undefined {
  if (held.by === 0 || !grips(activity).includes(held.grip)) return undefined
  const off = calendarOf(activity, plan, overrides)
  const { from, to } = heldDays(activity, at, held, off)
  if (activity.duration === 0) return notBefore(isoOf(workday(dayOf(to) + 1, off)), plan)
  const worked = workdaysBetween(shift(from, -1), to, off)
  switch (held.grip) {
    case 'move': return notBefore(from, plan)
    case 'start': return { ...notBefore(from, plan), ...lasting(activity, worked) }
    case 'end': {
      const longer = worked - workdaysBetween(shift(from, -1), at.earlyFinish, off)
      const remaining = activity.remaining === undefined ? {} : { remaining: Math.max(0, activity.remaining + longer) }
      return { ...lasting(activity, Math.max(1, activity.duration + longer)), ...remaining }
    }
  }
}

/** Not before the day the plan starts is no condition at all. */
const notBefore = (day: string, plan: PlanInput): Partial<ActivityInput> => ({ notBefore: day <= plan.start ? '' : day })

const moved = (iso: string, by: number, off: Overrides) => (by < 0 ? workdaysBefore(iso, -by, off) : workdaysAfter(iso, by, off))

/** Workdays between where the hand took it and where it is now. */
export const travelled = (fromDay: number, toDay: number, off: Overrides) => workdaysBetween(isoOf(fromDay), isoOf(toDay), off)
