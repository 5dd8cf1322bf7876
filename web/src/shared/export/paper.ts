import type { Mark } from '../draw/scene'
import { frameHeights, laid } from './sheets'

/** 纸: what of a view goes on which sheet. A view draws itself for a width; sheets repeat its head and break between its rows, and between its columns where it is wider. */
export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type Paper = (typeof PAPERS)[number]
export type Turn = 'auto' | 'landscape' | 'portrait'
/** The short and the long side in mm. */
const SIDES: Record<Paper, [number, number]> = { A4: [210, 297], A3: [297, 420], A2: [420, 594], A1: [594, 841], A0: [841, 1189] }

export interface Drawn {
  /** As asked for, or more where it would not be readable: then it goes on over columns of sheets. */
  width: number
  /** What of the left, in pixels, is repeated on every sheet of a row: names beside their bars. */
  pinned?: number
  /** Where it may go on to the next sheet at the right, ascending. */
  columns?: number[]
  /** Repeated at the top of every sheet. */
  head?: { height: number; marks: Mark[] }
  height: number
  marks: Mark[]
  /** Heights at which it may go on to the next sheet, ascending. */
  breaks: number[]
}
export interface LegendEntry {
  label: string
  /** A sample 16 wide, around the middle of its line. */
  draw: (x: number, y: number) => Mark[]
}
/** What a view may know of its sheet: how high it may grow on one (px), and that it must not be wider than asked. */
export interface Room {
  height?: number
  whole?: boolean
}
export interface View {
  title: string
  /** The name of its file, without what follows the point. */
  file: string
  dataDate?: string | undefined
  /** What state of the numbers this is: a baseline, a version, the head of the ledger. */
  version?: string | undefined
  legend?: LegendEntry[]
  /** Lies down unless told otherwise: charts of time do, lists stand. */
  upright?: boolean
  draw: (width: number, room?: Room) => Drawn
}
export interface Words {
  dataDate: string
  printed: string
  page: (n: number, of: number) => string
  /** The sheet of a view that goes over several columns: its row and column, and how many of both. */
  sheet: (row: number, column: number, rows: number, columns: number) => string
  /** The day of printing. */
  day: string
}
/** One sheet, in mm from its upper left corner. */
export interface Sheet {
  width: number
  height: number
  clip: { x: number; y: number; w: number; h: number }
  body: Mark[]
  frame: Mark[]
}

/** Pixels a sheet is wide: 13 px are 10.5 pt on A4; on posters 12 px are the wall's 26 of 1920 (DESIGN-LANGUAGE §5). */
const A4_MM = 0.285
const POSTER = 886
const MARGIN = 0.035
const CLOSER = [1, 1.15, 1.3]

export function sheetSize(paper: Paper, turn: Turn, upright = false): [number, number] {
  const [short, long] = SIDES[paper]
  return (turn === 'auto' ? upright : turn === 'portrait') ? [short, long] : [long, short]
}

/** The view on sheets of paper; `whole` keeps it as wide as one sheet, however small it gets. */
export function sheetsOf(view: View, paper: Paper, turn: Turn, words: Words, whole = false): Sheet[] {
  const [width, height] = sheetSize(paper, turn, view.upright)
  const margin = Math.max(10, width * MARGIN)
  const inner = width - 2 * margin
  const px = Math.round(paper === 'A4' ? inner / A4_MM : width > height ? POSTER : POSTER * 0.72)
  // what almost fits is set a little smaller rather than on a second sheet, at the right before below
  const tries = CLOSER.map(smaller => {
    const wide = px * smaller
    const mm = inner / wide
    const drawn = view.draw(wide, { height: (height - 2 * margin) / mm - frameHeights(view, wide), whole })
    return { drawn, wide: drawn.width > wide + 0.5, lay: () => laid(view, drawn, words, { width, height, margin, mm, px: wide }) }
  })
  for (const each of tries) {
    const sheets = each.wide ? [] : each.lay()
    if (sheets.length === 1) return sheets
  }
  return (tries.find(each => !each.wide) ?? tries[0])?.lay() ?? []
}

/** The view on one sheet, as long and as wide as it takes: for a picture. */
export function oneSheet(view: View, words: Words, px = 1200): Sheet {
  const drawn = view.draw(px)
  const width = Math.max(px, drawn.width)
  const height = frameHeights(view, width) + (drawn.head?.height ?? 0) + drawn.height + 48
  const [only] = laid(view, { ...drawn, breaks: [], columns: [] }, words, { width: width + 48, height, margin: 24, mm: 1, px: width })
  return only as Sheet
}
