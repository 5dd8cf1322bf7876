import { get, post } from '@/shared/http'
import { dayOf } from '@/shared/format'
import type { Schema } from '@/shared/schema'

export type Duty = Schema<'ground.inbox.InboxController.Row'>
export type Desk = Schema<'ground.inbox.InboxController.Desk'>
export type Group = 'overdue' | 'today' | 'later'

export const fetchDesk = () => get<Desk>('/api/inbox')
export const sign = (id: string) => post<void>(`/api/inbox/${id}/sign`)

/** What is over its time, what is due today, and what may be done early, each in the order of the server. */
export function grouped(rows: Duty[], today: string): { group: Group; rows: Duty[] }[] {
  const of = (duty: Duty): Group => (duty.overdue ? 'overdue' : duty.due && dayOf(duty.due) > today ? 'later' : 'today')
  return (['overdue', 'today', 'later'] as const).map(group => ({ group, rows: rows.filter(row => of(row) === group) })).filter(one => one.rows.length > 0)
}

/** Days over the time, at least 1. */
export const daysLate = (due: string, today: string) => Math.max(1, Math.round((Date.parse(today) - Date.parse(dayOf(due))) / 86_400_000))
