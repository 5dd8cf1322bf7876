import { get } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { LampReason as Reason } from '../progress/reason'

export type { Reason }
export type LampPoint = Schema<'run.progress.LampPoint'>
/** The answer to "why this lamp?". Percents 0..100; keys of parts a…f and m. */
export type Why = Schema<'run.progress.LampAnswer'>

export const fetchWhy = (item: string) => get<Why>(`/api/items/${item}/lamp`)
