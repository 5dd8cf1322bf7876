import type { Card } from './cards'
import { fixed } from './format'
import { LAMPS, type LampName } from './lamp'

/** The few words of a row, translated once for all rows. */
export interface RowWords {
  lamp: Record<LampName, string>
  why: string
  noForecast: string
  stalled: (days: number) => string
  bar: (card: Card) => string
  /** Lamps of a strip in words, for who cannot see it. */
  strip: (lamps: readonly LampName[]) => string
}
type Say = (key: string, named?: Record<string, unknown>) => string

const HOLE = ['\u0001', '\u0002', '\u0003'] as const

export function rowWords(say: Say): RowWords {
  const lamp = Object.fromEntries(LAMPS.map(each => [each, say(`shared.lamp.${each}`)])) as Record<LampName, string>
  const stalled = say('wallmap.stalledFor', { days: HOLE[0] })
  const bar = say('wallmap.bar', { plan: HOLE[0], verified: HOLE[1], reported: HOLE[2] })
  const strip = say('wallmap.strip', { lamps: HOLE[0] })
  return {
    lamp, why: say('wallmap.why.ask'), noForecast: say('wallmap.noForecast'),
    stalled: days => stalled.replace(HOLE[0], String(days)),
    bar: card => bar.replace(HOLE[0], fixed(card.pv)).replace(HOLE[1], fixed(card.ev)).replace(HOLE[2], fixed(card.reported)),
    strip: lamps => strip.replace(HOLE[0], lamps.map(each => lamp[each]).join('') || '—'),
  }
}
