import { get, put } from '@/shared/http'
import type { CalendarYear } from './year'

export const fetchYear = (year: number) => get<CalendarYear>(`/api/calendar/${year}`)
/** The file goes as it was published: the server reads holiday-cn itself. */
export const importYear = (year: number, file: unknown) => put<CalendarYear>(`/api/calendar/${year}`, file)
