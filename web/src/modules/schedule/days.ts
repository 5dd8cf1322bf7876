/** Dates as ISO strings and as whole days since 1970-01-01, so that no time zone can move them. */
const DAY = 86_400_000

export const dayOf = (iso: string) => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY)
export const isoOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)
export const shift = (iso: string, days: number) => isoOf(dayOf(iso) + days)
/** 11-30 within `year`, 27-01-15 in any other. */
export const short = (iso: string, year?: string) => (year === undefined || iso.slice(0, 4) === year ? iso.slice(5) : iso.slice(2))
/** 1 Monday … 7 Sunday. */
export const weekday = (day: number) => ((((day + 3) % 7) + 7) % 7) + 1

export type Overrides = ReadonlyMap<string, boolean>

/** A calendar without days off. */
export const EVERY_DAY: Overrides = { get: () => false } as unknown as Overrides

/** RULES R1.1: an override if there is one, else Monday to Friday. */
export const isOff = (day: number, overrides: Overrides) => overrides.get(isoOf(day)) ?? weekday(day) > 5

/** The workday `count` workdays before `iso` (0: the day itself). */
export function workdaysBefore(iso: string, count: number, overrides: Overrides): string {
  let day = dayOf(iso)
  for (let left = count; left > 0; ) {
    day -= 1
    if (!isOff(day, overrides)) left -= 1
  }
  return isoOf(day)
}

/** Workdays in (from, to]; negative the other way round (RULES R1.3). */
export function workdaysBetween(from: string, to: string, overrides: Overrides): number {
  if (to < from) return -workdaysBetween(to, from, overrides)
  let count = 0
  for (let day = dayOf(from) + 1; day <= dayOf(to); day++) if (!isOff(day, overrides)) count += 1
  return count
}

/** Days off in a row, at least `least` of them: what the chart sinks. `to` is the first day after. */
export function restStretches(from: string, to: string, overrides: Overrides, least = 3): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = []
  let begin: number | undefined
  const end = dayOf(to) + 1
  for (let day = dayOf(from); day <= end; day++) {
    const off = day < end && isOff(day, overrides)
    if (off && begin === undefined) begin = day
    if (!off && begin !== undefined) {
      if (day - begin >= least) stretches.push({ from: begin, to: day })
      begin = undefined
    }
  }
  return stretches
}

/** The workday `count` workdays after `iso` (before it, if negative); from a day off, the next workday counts as the first. */
export function workdaysAfter(iso: string, count: number, overrides: Overrides): string {
  if (count < 0) return workdaysBefore(iso, -count, overrides)
  let day = dayOf(iso)
  for (let left = count; left > 0; ) {
    day += 1
    if (!isOff(day, overrides)) left -= 1
  }
  return isoOf(day)
}

/** The day itself if it is worked, else the next that is (`step` 1) or the one before (`step` -1). */
export function workday(day: number, overrides: Overrides, step: 1 | -1 = 1): number {
  let at = day
  for (let tried = 0; tried < 60 && isOff(at, overrides); tried++) at += step
  return at
}
