import type { Schema } from '@/shared/schema'
import { dayOf } from '../schedule/days'

/** 挂图卡片: what every list shows of an item, without what the columns leave out. Percents 0..100, gap in percentage points. */
export type Card = Omit<Schema<'show.wallmap.Card'>, 'assistNames' | 'categoryId' | 'due' | 'leadUnit' | 'placeUnit' | 'reason'>

/** Many cards in few bytes: names of fields once, then an array each. */
export type Columns = Schema<'show.wallmap.Columns'>

/** Unfolds columnar rows; nothing is a null afterwards. */
export function cardsOf(columns: Columns): Card[] {
  const fields = columns.fields
  return columns.rows.map(row => {
    const card: Record<string, unknown> = {}
    for (let i = 0; i < fields.length; i++) {
      const value = row[i]
      if (value !== null && value !== undefined) card[fields[i] as string] = value
    }
    return card as unknown as Card
  })
}

/** 停滞: ten working days without a gain (RULES R4.6). */
export const STALLED = 10
export const stalled = (card: Card) => (card.stalledDays ?? 0) >= STALLED && (card.lamp === 'RED' || card.lamp === 'YELLOW')

/** The forecast ends after the red line. */
export const slips = (card: Card) => card.p80 !== undefined && card.redLine !== undefined && card.p80 > card.redLine
export const slipDays = (card: Card) => (slips(card) ? dayOf(card.p80 as string) - dayOf(card.redLine as string) : 0)

export interface Marks {
  verified: number
  reported: number
  plan?: number
  /** The red line over the gap: from what is there to what should be. */
  late?: { from: number; width: number }
}

/** Where the marks of a progress bar stand, in percent of its width. */
export function marksOf(card: Pick<Card, 'ev' | 'pv' | 'reported'>): Marks {
  const clamp = (n: number) => Math.max(0, Math.min(100, n))
  const verified = clamp(card.ev ?? 0)
  const reported = Math.max(verified, clamp(card.reported ?? 0))
  if (card.pv === undefined || card.pv <= 0) return { verified, reported }
  const plan = clamp(card.pv)
  return { verified, reported, plan, ...(plan > reported ? { late: { from: reported, width: plan - reported } } : {}) }
}

const CSV: (keyof Card)[] = ['lamp', 'no', 'title', 'leadName', 'placeName', 'categoryName', 'leader', 'firstResponsible', 'directResponsible',
  'state', 'ev', 'reported', 'pv', 'gap', 'spi', 'start', 'target', 'redLine', 'p80', 'stalledDays']

/** The list as a spreadsheet reads it; a leading = + - @ is defused, so that nothing typed becomes a formula. */
export function csvOf(cards: readonly Card[], head: (field: string) => string, word: (field: string, value: string) => string): string {
  const cell = (value: string) => {
    const safe = /^[=+\-@\t\r]/.test(value) && Number.isNaN(Number(value)) ? `'${value}` : value
    return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe
  }
  const lines = cards.map(card => CSV.map(field => cell(word(field, String(card[field] ?? '')))).join(','))
  return `\uFEFF${[CSV.map(field => cell(head(field))).join(','), ...lines].join('\r\n')}\r\n`
}
