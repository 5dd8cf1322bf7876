import { get, post } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { CalendarYear } from './year'

export type ChangeRow = Schema<'ground.calendar.CalendarController.ChangeRow'>
export type ChangePage = Schema<'ground.calendar.CalendarController.ChangePage'>
export type MovedDate = Schema<'ground.calendar.MovedDate'>
export type ChangeForm = Schema<'ground.calendar.ChangeForm'>
export type UnitDays = Schema<'ground.calendar.CalendarController.UnitDays'>

export const fetchYear = (year: number) => get<CalendarYear>(`/api/calendar/${year}`)
export const fetchUnitDays = (year: number) => get<UnitDays[]>(`/api/calendar/${year}/units`)
export const fetchChanges = (year: number) => get<ChangeRow[]>(`/api/calendar/${year}/changes`)
export const fetchChange = (id: string) => get<ChangePage>(`/api/calendar/changes/${id}`)
export const previewChange = (form: ChangeForm) => post<ChangePage>('/api/calendar/changes/preview', form)
export const proposeChange = (form: ChangeForm) => post<{ id: string }>('/api/calendar/changes', form)
export const approveChange = (id: string, version: number) => post<{ id: string }>(`/api/calendar/changes/${id}/approve`, { version })
export const rejectChange = (id: string, version: number, reason: string) => post<{ id: string }>(`/api/calendar/changes/${id}/reject`, { version, reason })
