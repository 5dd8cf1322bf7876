import type { Schema } from '@/shared/schema'
import type { Link } from './links'

type Given = Schema<'plan.schedule.ActivityInput'>
type Asked = Schema<'plan.schedule.PlanInput'>
/** 停工: a span in which nothing is worked, both days counted. */
export interface Suspension { from: string; to: string; reason?: string }
/** How far an activity has come, and the calendar it goes by; absent where it has not begun. */
export interface Course {
  actualStart?: string
  actualFinish?: string
  /** Workdays still to be worked. */
  remaining?: number
  suspensions?: Suspension[]
  calendar?: 'cn' | 'everyday'
  asap?: boolean
}
/** 工序 as a person edits it: nothing is left to the server. */
export type ActivityInput = Omit<Given, 'name' | 'minDuration' | 'links' | keyof Course> & Required<Pick<Given, 'name' | 'minDuration'>> & { links: Link[] } & Course
export type PlanInput = Required<Pick<Asked, 'start' | 'deadline' | 'calendar'>> & { activities: ActivityInput[]; dataDate?: string }

/** What back-scheduling says of one activity; a node has neither earlyStart nor lateStart. */
export type Scheduled = Omit<Schema<'plan.schedule.PlanPreview.PreviewActivity'>, keyof Course> & Course
export type Measure = Schema<'plan.schedule.Measure'>
export type Step = Schema<'plan.schedule.Measure.Step'>
/** `minFloat` is absent where there are no activities. */
export type Preview = Omit<Schema<'plan.schedule.PlanPreview'>, 'activities'> & { activities: Scheduled[] }
export type Template = Schema<'plan.schedule.Template'>

/** A measure done to the plan: crash to the least duration, or let the successor overlap (RULES R2.6). `rows` say what is left of work under way. */
export function applyMeasure(input: PlanInput, measure: Measure, rows: readonly Pick<Scheduled, 'id' | 'remaining'>[] = []): PlanInput {
  return measure.steps.reduce((plan, step) => applyStep(plan, step, rows), input)
}

function applyStep(input: PlanInput, step: Step, rows: readonly Pick<Scheduled, 'id' | 'remaining'>[]): PlanInput {
  const [first, second] = step.ids
  const pred = input.activities.find(each => each.id === first)
  const overlap = step.kind === 'overlap'
  return {
    ...input,
    activities: input.activities.map(each => {
      if (!overlap && each.id === first) return crashed(each, each.remaining ?? rows.find(row => row.id === each.id)?.remaining)
      if (overlap && each.id === second && pred) return { ...each, links: each.links.map(link => overlapped(link, pred)) }
      return each
    }),
  }
}

/** 压缩 in days: of the whole activity, or of what is left once it is under way. */
export function crashOf(each: ActivityInput, left?: number): { from: number; to: number; under: boolean } {
  const after = crashed(each, each.remaining ?? left)
  return after.remaining === undefined || !each.actualStart ? { from: each.duration, to: after.duration, under: false } : { from: each.remaining ?? left ?? 0, to: after.remaining, under: true }
}

/** Of work under way only what is left can be shortened: what is done is done (RULES R2.7). */
function crashed(each: ActivityInput, left: number | undefined): ActivityInput {
  if (!each.actualStart || each.actualFinish || left === undefined) return { ...each, duration: each.minDuration }
  const done = Math.max(0, each.duration - left)
  const remaining = Math.min(left, Math.max(0, each.minDuration - done))
  const duration = done + remaining
  return { ...each, duration, minDuration: Math.min(each.minDuration, duration), remaining }
}

function overlapped(link: Link, pred: ActivityInput): Link {
  if (link.pred !== pred.id || link.type !== 'FS' || !link.soft) return link
  return { pred: link.pred, type: 'SS', lag: Math.ceil(pred.duration / 2), soft: false }
}

/** Durations and lags times `factor`, none below a day: a template's durations are weights. */
export function scaled(activities: readonly ActivityInput[], factor: number): ActivityInput[] {
  const days = (n: number) => (n === 0 ? 0 : Math.max(1, Math.round(n * factor)))
  return activities.map(each => {
    const duration = days(each.duration)
    const links = each.links.map(link => ({ ...link, lag: Math.max(-365, Math.min(365, Math.round(link.lag * factor))) }))
    return { ...each, duration, minDuration: Math.min(duration, days(each.minDuration)), links }
  })
}

/** The factor that makes the work take nine tenths of the window; undefined where it does already. */
export function fitting(horizon: number, minFloat: number | undefined): number | undefined {
  if (minFloat === undefined || minFloat >= 0 || horizon <= 0) return undefined
  return (0.9 * horizon) / (horizon - minFloat)
}

/** The next free code: A … Z, then A1 …, whatever is there already. */
export function freshCode(taken: readonly string[]): string {
  for (let n = 0; ; n++) {
    const code = String.fromCharCode(65 + (n % 26)) + (n < 26 ? '' : Math.floor(n / 26))
    if (!taken.includes(code)) return code
  }
}

/** Without the activity, and without the links that came from it. */
export function without(activities: readonly ActivityInput[], id: string): ActivityInput[] {
  return activities.filter(each => each.id !== id)
    .map(each => ({ ...each, links: each.links.filter(link => link.pred !== id) }))
}

/** Moves one activity by `step` places; the order is only how it reads. */
export function moved(activities: readonly ActivityInput[], id: string, step: number): ActivityInput[] {
  const from = activities.findIndex(each => each.id === id)
  const to = from + step
  if (from < 0 || to < 0 || to >= activities.length) return [...activities]
  const result = [...activities]
  const [one] = result.splice(from, 1)
  if (one) result.splice(to, 0, one)
  return result
}

export type InputFault = { id: string; field: 'name' | 'duration' | 'minDuration' | 'notBefore'; code: string }

/** What the page can say before it asks the server. */
export function faultsOf(activities: readonly ActivityInput[]): InputFault[] {
  const faults: InputFault[] = []
  for (const each of activities) {
    if (each.name.trim() === '') faults.push({ id: each.id, field: 'name', code: 'nameless' })
    if (!whole(each.duration)) faults.push({ id: each.id, field: 'duration', code: 'duration' })
    else if (!whole(each.minDuration) || each.minDuration > each.duration) {
      faults.push({ id: each.id, field: 'minDuration', code: 'minDuration' })
    }
    if (each.notBefore && each.notAfter && each.notAfter < each.notBefore) {
      faults.push({ id: each.id, field: 'notBefore', code: 'window' })
    }
  }
  return faults
}

const whole = (n: number) => Number.isInteger(n) && n >= 0 && n <= 3650

/** Only what a person gave: no computed date, no empty field; an absent key is "nothing is known". */
export function plain(input: PlanInput): PlanInput {
  return {
    start: input.start, deadline: input.deadline, calendar: input.calendar, ...(input.dataDate ? { dataDate: input.dataDate } : {}),
    activities: input.activities.map(given),
  }
}

function given(each: ActivityInput): ActivityInput {
  const { id, name, duration, minDuration, notBefore, notAfter, links, actualStart, actualFinish, remaining, suspensions, calendar, asap } = each
  return {
    id, name, duration, minDuration, links: links.map(({ pred, type, lag, soft }) => ({ pred, type, lag, soft })),
    ...(notBefore ? { notBefore } : {}), ...(notAfter ? { notAfter } : {}), ...(actualStart ? { actualStart } : {}), ...(actualFinish ? { actualFinish } : {}),
    ...(remaining === undefined || remaining === null ? {} : { remaining }), ...(suspensions?.length ? { suspensions } : {}), ...(calendar ? { calendar } : {}), ...(asap ? { asap } : {}),
  }
}

/** The same plan; what was never touched is the same object and costs nothing to compare. */
export function samePlan(a: PlanInput, b: PlanInput): boolean {
  return a.start === b.start && a.deadline === b.deadline && a.calendar === b.calendar && a.activities.length === b.activities.length
    && a.activities.every((each, i) => each === b.activities[i] || JSON.stringify(given(each)) === JSON.stringify(given(b.activities[i] as ActivityInput)))
}

/** A longer duration takes the least duration along as long as the two were the same. */
export const lasting = (activity: ActivityInput, duration: number): Partial<ActivityInput> =>
  ({ duration, ...(activity.minDuration === activity.duration || activity.minDuration > duration ? { minDuration: duration } : {}) })

/** The fields of each activity that are wrong, by its id, each between blanks: ` name duration `. */
export function faultFields(faults: readonly InputFault[]): Map<string, string> {
  const fields = new Map<string, string>()
  for (const each of faults) fields.set(each.id, `${fields.get(each.id) ?? ' '}${each.field} `)
  return fields
}
