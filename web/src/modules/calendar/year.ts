import type { Schema } from '@/shared/schema'

/** 工作日历 of a year as a grid: what the page shows and what a holiday file says. */
export type DayOverride = Schema<'ground.calendar.HolidayDay'>
export type CalendarYear = Schema<'ground.calendar.CalendarController.YearPage'>
export type DayKind = 'work' | 'weekend' | 'holiday' | 'makeup'
export interface DayCell {
  date: string
  day: number
  kind: DayKind
  name?: string
  /** The first day of a holiday carries its name. */
  first: boolean
}

/** Six weeks of Monday to Sunday at most; undefined pads before the first. */
export function monthCells(year: number, month: number, overrides: ReadonlyMap<string, DayOverride>): (DayCell | undefined)[] {
  const cells: (DayCell | undefined)[] = new Array<undefined>(mondayIndex(year, month, 1)).fill(undefined)
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  let before: string | undefined
  for (let day = 1; day <= last; day++) {
    const date = `${year}-${two(month)}-${two(day)}`
    const override = overrides.get(date)
    const kind = kindOf(mondayIndex(year, month, day) > 4, override)
    const name = override?.name
    cells.push({ date, day, kind, first: kind === 'holiday' && name !== before, ...(name ? { name } : {}) })
    before = kind === 'holiday' ? name : undefined
  }
  return cells
}

function kindOf(weekend: boolean, override: DayOverride | undefined): DayKind {
  if (!override) return weekend ? 'weekend' : 'work'
  if (override.isOff) return 'holiday'
  return weekend ? 'makeup' : 'work'
}

export const overridesOf = (days: readonly DayOverride[]) => new Map(days.map(day => [day.date, day]))

/** 节假日 one after the other: name, first day, last day, days off, and the make-up days that pay for it. */
export interface Holiday {
  name: string
  from: string
  to: string
  days: number
  makeUp: string[]
}

export function holidaysOf(days: readonly DayOverride[]): Holiday[] {
  const holidays: Holiday[] = []
  for (const day of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    if (!day.isOff) continue
    const last = holidays[holidays.length - 1]
    if (last && last.name === day.name && next(last.to) === day.date) {
      last.to = day.date
      last.days += 1
    } else {
      holidays.push({ name: day.name, from: day.date, to: day.date, days: 1, makeUp: [] })
    }
  }
  for (const day of days) if (!day.isOff) holidays.find(each => each.name === day.name)?.makeUp.push(day.date)
  return holidays
}

const two = (n: number) => String(n).padStart(2, '0')
const mondayIndex = (year: number, month: number, day: number) => (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
const next = (iso: string) => new Date(Date.parse(`${iso}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
