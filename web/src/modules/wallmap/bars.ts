import { dayOf } from '../schedule/days'
import { scaleOf, type Scale } from '../schedule/geometry'
import { marksOf, type Card } from './cards'

/** 横道 of one item as numbers, in percent of the width of the chart. */
export interface ItemBar {
  x: number
  width: number
  /** Solid: verified; hatched: reported; both parts of the bar's own length. */
  verified: number
  reported: number
  begun: boolean
  over?: { x: number; width: number; days: number }
  earliest?: number
  target?: number
  redLine?: number
}

export const percentOf = (scale: Scale, day: number) => Math.max(0, Math.min(100, Math.round(((day - scale.from) / (scale.to - scale.from)) * 10_000) / 100))
const end = (scale: Scale, iso: string | undefined) => (iso === undefined ? undefined : percentOf(scale, dayOf(iso) + 1))

/** One axis for all: from the first start to the last red line; a forecast beyond three more months is cut. */
export function axisOf(cards: readonly Card[], today: string): Scale {
  let from = today
  let to = today
  for (const card of cards) {
    if (card.start && card.start < from) from = card.start
    for (const day of [card.redLine, card.earliest]) if (day && day > to) to = day
  }
  let last = to
  const most = dayOf(to) + 92
  for (const card of cards) if (card.p80 && card.p80 > last) last = card.p80
  const reach = dayOf(last) > most ? new Date(most * 86_400_000).toISOString().slice(0, 10) : last
  return scaleOf(from, reach, 0, 100)
}

/** The bar runs from the start to the forecast, or to the earliest finish the plan knows, or to the red line. */
export function barOf(card: Card, scale: Scale, today: string): ItemBar | undefined {
  const finish = finishOf(card, today)
  if (!card.start || !finish) return undefined
  const x = percentOf(scale, dayOf(card.start))
  const to = Math.max(x, end(scale, finish) ?? x)
  const redLine = end(scale, card.redLine)
  const marks = marksOf(card)
  const days = card.redLine && finish > card.redLine ? dayOf(finish) - dayOf(card.redLine) : 0
  return {
    x, width: round(to - x), verified: marks.verified, reported: marks.reported, begun: marks.reported > 0,
    ...(days > 0 && redLine !== undefined ? { over: { x: Math.max(x, redLine), width: round(Math.max(0, to - Math.max(x, redLine))), days } } : {}),
    ...mark('earliest', end(scale, card.earliest)), ...mark('target', end(scale, card.target)), ...mark('redLine', redLine),
  }
}

/** Where the days over stand: behind the bar, within it where it runs to the edge, else before it. */
export const daysBeside = (over: { x: number; width: number }, most = 92) => (over.x + over.width <= most ? 'after' : over.width >= 16 ? 'within' : 'before')

/** An open item past its red line ends today at the earliest. */
function finishOf(card: Card, today: string): string | undefined {
  const known = card.p80 ?? card.redLine ?? card.earliest
  return known && known < today && card.state !== 'DONE_VERIFIED' ? today : known
}

const mark = <K extends string>(key: K, value: number | undefined) => (value === undefined ? {} : { [key]: value }) as { [k in K]?: number }
const round = (n: number) => Math.round(n * 100) / 100
