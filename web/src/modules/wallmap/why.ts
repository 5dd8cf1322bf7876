import { get } from '@/shared/http'
import type { LampName } from './lamp'
import { date, fixed } from './format'

export interface Reason {
  code: string
  args: Record<string, unknown>
}
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

/** Thresholds of SPI between the lamps (RULES R4.3 a); 2 percentage points more are asked for a step up. */
export const THRESHOLDS = { yellow: 0.8, green: 0.95, blue: 1.1 }

const ISO = /^\d{4}-\d{2}-\d{2}$/
const LAMP = /^(RED|YELLOW|GREEN|BLUE|GREY)$/

/** A reason's numbers as words: dates short, ratios with three decimals, percents with one. */
export function wordsOf(args: Record<string, unknown>, today: string, lamp: (name: string) => string): Record<string, string> {
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, word(key, value, today, lamp)]))
}

function word(key: string, value: unknown, today: string, lamp: (name: string) => string): string {
  if (typeof value === 'string') return ISO.test(value) ? date(value, today) : LAMP.test(value) ? lamp(value) : value
  if (typeof value !== 'number') return value === null || value === undefined ? '—' : String(value)
  if (key === 'spi' || key === 'asked') return fixed(value, 3)
  if (key === 'onTime') return value < 0.01 ? '<1%' : value > 0.99 ? '>99%' : `${fixed(value * 100, 0)}%`
  if (key === 'days' || key === 'clock' || key === 'weeks' || key === 'least') return fixed(Math.abs(value), 0)
  if (key === 'amount') return fixed(value, Number.isInteger(value) ? 0 : 2)
  if (key === 'perDay') return fixed(value, 2)
  return fixed(key === 'gap' ? Math.abs(value) : value, 1)
}
