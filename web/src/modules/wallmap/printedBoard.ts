import { lampMark, lines, rect, text, type Mark } from '@/shared/draw/scene'
import type { Drawn, Room } from '@/shared/export/paper'
import { columnsOf } from './board'
import type { Card } from './cards'
import { whole } from './format'

type Translate = (key: string, args?: Record<string, string | number>) => string

const CARD = 44
/** A card narrower than this says nothing; a state without items needs its head only. */
const LEAST_CARD = 118
const EMPTY = 70
const GUTTER = 14

/** The board on paper: a state with many items stands in several rows of cards side by side, read across. */
export function boardDrawn(cards: readonly Card[], t: Translate, asked: number, room?: Room): Drawn {
  const columns = columnsOf(cards)
  const filled = columns.filter(column => column.cards.length > 0)
  const bare = (columns.length - filled.length) * (EMPTY + GUTTER)
  const fits = Math.floor((asked + GUTTER - bare) / (LEAST_CARD + GUTTER))
  const beside = sideBySide(filled.map(column => column.cards.length), Math.max(filled.length, fits))
  const slots = beside.reduce((sum, each) => sum + each, 0)
  const width = room?.whole ? asked : Math.max(asked, bare + slots * (LEAST_CARD + GUTTER) - GUTTER)
  const w = slots ? (width + GUTTER - bare) / slots - GUTTER : 0
  const marks: Mark[] = []
  const head: Mark[] = []
  const cuts: number[] = []
  let x = 0
  let rows = 0
  for (const column of columns) {
    const wide = beside[filled.indexOf(column)] ?? 0
    const reach = wide ? wide * (w + GUTTER) - GUTTER : EMPTY
    head.push(text(x, 20, `${t(`wallmap.state.${column.state}`)} ${whole(column.cards.length)}`, wide ? 14 : 12, wide ? 'ink-1' : 'ink-3', { bold: wide > 0, max: reach }), rect(x, 28, reach, 1, 'ink-2'))
    column.cards.forEach((card, i) => marks.push(...boardCard(card, x + (i % wide) * (w + GUTTER), Math.floor(i / wide) * CARD, w)))
    for (let n = 1; n <= wide; n++) cuts.push(x + n * (w + GUTTER))
    rows = Math.max(rows, wide ? Math.ceil(column.cards.length / wide) : 0)
    x += reach + GUTTER
  }
  return { width, height: rows * CARD, marks, columns: cuts, breaks: Array.from({ length: rows }, (_, i) => (i + 1) * CARD), head: { height: 32, marks: head } }
}

/** How many rows of cards each state gets of those that fit: always one more to the longest. */
export function sideBySide(counts: readonly number[], fits: number): number[] {
  const beside = counts.map(() => 1)
  for (let left = fits - counts.length; left > 0; left--) {
    const longest = counts.reduce((best, n, i) => (n / (beside[i] as number) > (counts[best] as number) / (beside[best] as number) ? i : best), 0)
    if (counts.length && (counts[longest] as number) > (beside[longest] as number)) beside[longest] = (beside[longest] as number) + 1
  }
  return beside
}

const boardCard = (card: Card, x: number, y: number, w: number): Mark[] => [
  lampMark(card.lamp, x + 6, y + 13, 10), ...lines(card.title, 12, w - 18, 2).map((line, n) => text(x + 16, y + 17 + n * 16, line, 12, 'ink-1', { max: w - 16 })), rect(x, y + CARD - 0.5, w, 0.5, 'line-1'),
]
