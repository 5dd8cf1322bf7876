import { get, post } from '@/shared/http'
import { dayOf } from '@/shared/format'
import type { Schema } from '@/shared/schema'

export type Duty = Schema<'ground.inbox.InboxController.Row'>
export type Desk = Schema<'ground.inbox.InboxController.Desk'>
export type Group = 'overdue' | 'today' | 'later'

/** Duties of one kind at one unit that stand together: one line until it is opened. */
export interface Bundle { key: string; rows: Duty[] }

export const fetchDesk = () => get<Desk>('/api/inbox')
export const sign = (ids: string[]) => post<void>('/api/inbox/sign', { ids } satisfies Schema<'ground.inbox.InboxController.SignForm'>)

/** As many of one kind at one unit as are better read as one line. */
export const MANY = 5

/** What is over its time, what is due today, and what may be done early, each in the order of the server. */
export function grouped(rows: Duty[], today: string): { group: Group; rows: Duty[] }[] {
  const of = (duty: Duty): Group => (duty.overdue ? 'overdue' : duty.due && dayOf(duty.due) > today ? 'later' : 'today')
  return (['overdue', 'today', 'later'] as const).map(group => ({ group, rows: rows.filter(row => of(row) === group) })).filter(one => one.rows.length > 0)
}

/** Puts together what is of one kind, unit and standing where there is much of it; the order is that of each bundle's first row. */
export function bundled(rows: Duty[], many = MANY): Bundle[] {
  const found = new Map<string, Duty[]>()
  for (const row of rows) {
    const key = `${row.kind} ${row.unit ?? ''} ${row.standing}`
    const together = found.get(key)
    if (together) together.push(row)
    else found.set(key, [row])
  }
  const seen = new Set<string>()
  return rows.flatMap(row => {
    const key = `${row.kind} ${row.unit ?? ''} ${row.standing}`
    const together = found.get(key)!
    if (together.length < many) return [{ key: row.id, rows: [row] }]
    if (seen.has(key)) return []
    seen.add(key)
    return [{ key, rows: together }]
  })
}

/** Days over the time, at least 1. */
export const daysLate = (due: string, today: string) => Math.max(1, Math.round((Date.parse(today) - Date.parse(dayOf(due))) / 86_400_000))

/** Minutes that a bundle should cost in all. */
export const minutesOf = (rows: Duty[]) => rows.reduce((all, row) => all + row.minutes, 0)

/** '07-03', and the weekday's number for its word: 0 is Sunday. */
export const dayAndWeekday = (iso: string) => ({ day: iso.slice(5), weekday: new Date(`${iso}T12:00:00Z`).getUTCDay() })
