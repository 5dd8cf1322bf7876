import { get } from '@/shared/http'
import type { LampReason as Reason } from '../progress/reason'
import type { LampName } from './lamp'

export type { Reason }
export interface LampPoint {
  date: string
  lamp: LampName
  deciding: string
  ev: number
  pv: number
}
/** The answer to "why this lamp?". Percents 0..100; keys of parts a…f and m. */
export interface Why {
  dataDate: string
  params: string
  lamp: LampName
  raw: LampName
  deciding: string
  reason: Reason
  ev: number
  pv: number
  spi?: number
  gap: number
  time?: number
  overTime?: number
  requiredPerDay?: number
  stalledDays?: number
  p50?: string
  p80?: string
  onTime?: number
  parts: (Reason & { key: string; lamp: LampName })[]
  toNext?: Reason & { lamp: LampName; needs: Reason[] }
  history?: LampPoint[]
}

export const fetchWhy = (item: string) => get<Why>(`/api/items/${item}/lamp`)
