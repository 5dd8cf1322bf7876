import { placed, rect, reachOf, text, widthOf, type Mark } from '../draw/scene'

/** 纸: what of a view goes on which sheet. A view draws itself for a width; sheets repeat its head and break between its rows. */
export const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const
export type Paper = (typeof PAPERS)[number]
export type Turn = 'auto' | 'landscape' | 'portrait'
/** The short and the long side in mm. */
const SIDES: Record<Paper, [number, number]> = { A4: [210, 297], A3: [297, 420], A2: [420, 594], A1: [594, 841], A0: [841, 1189] }

export interface Drawn {
  width: number
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
  draw: (width: number) => Drawn
}
export interface Words {
  dataDate: string
  printed: string
  page: (n: number, of: number) => string
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
const TITLE = 56
const LEGEND = 26
const FOOT = 30
const CLOSER = [1, 1.15, 1.3]

export function sheetSize(paper: Paper, turn: Turn, upright = false): [number, number] {
  const [short, long] = SIDES[paper]
  return (turn === 'auto' ? upright : turn === 'portrait') ? [short, long] : [long, short]
}

/** The view on sheets of paper. */
export function sheetsOf(view: View, paper: Paper, turn: Turn, words: Words): Sheet[] {
  const [width, height] = sheetSize(paper, turn, view.upright)
  const margin = Math.max(10, width * MARGIN)
  const inner = width - 2 * margin
  const px = Math.round(paper === 'A4' ? inner / A4_MM : width > height ? POSTER : POSTER * 0.72)
  // what almost fits is set a little smaller rather than on a second sheet
  for (const smaller of CLOSER) {
    const sheets = laid(view, view.draw(px * smaller), words, { width, height, margin, mm: inner / (px * smaller) })
    if (sheets.length === 1) return sheets
  }
  return laid(view, view.draw(px), words, { width, height, margin, mm: inner / px })
}

/** The view on one sheet, as long as it takes: for a picture. */
export function oneSheet(view: View, words: Words, px = 1200): Sheet {
  const drawn = view.draw(px)
  const height = TITLE + legendHeight(view, px) + (drawn.head?.height ?? 0) + drawn.height + FOOT + 48
  const [only] = laid(view, { ...drawn, breaks: [] }, words, { width: px + 48, height, margin: 24, mm: 1 })
  return only as Sheet
}

interface Place {
  width: number
  height: number
  margin: number
  mm: number
}

function laid(view: View, drawn: Drawn, words: Words, { width, height, margin, mm }: Place): Sheet[] {
  const legend = legendHeight(view, drawn.width)
  const head = drawn.head?.height ?? 0
  const top = (first: boolean) => TITLE * (first ? 1 : 0.62) + (first ? legend : 0)
  const room = (first: boolean) => (height - 2 * margin) / mm - top(first) - head - FOOT
  const cuts = cutsOf(drawn, room)
  const reaches = drawn.marks.map(reachOf)
  return cuts.slice(0, -1).map((from, n) => {
    const to = cuts[n + 1] ?? drawn.height
    const first = n === 0
    const y0 = margin + (top(first) + head) * mm
    const put = (mark: Mark, dy: number) => placed(mark, margin, dy, mm)
    const body = drawn.marks.filter((_, i) => (reaches[i]?.bottom ?? 0) >= from - 1 && (reaches[i]?.top ?? 0) <= to + 1).map(mark => put(mark, y0 - from * mm))
    const frame = [
      ...titleMarks(view, words, drawn.width, first).map(mark => put(mark, margin)),
      ...(first ? legendMarks(view, drawn.width).map(mark => put(mark, margin + TITLE * mm)) : []),
      ...(drawn.head?.marks ?? []).map(mark => put(mark, margin + top(first) * mm)),
      ...footMarks(view, words, drawn.width, n + 1, cuts.length - 1).map(mark => put(mark, height - margin - FOOT * mm)),
    ]
    return { width, height, clip: { x: margin, y: y0, w: width - 2 * margin, h: (to - from) * mm }, body, frame }
  })
}

/** From where to where each sheet goes: between rows, or through one that is higher than a sheet. */
export function cutsOf(drawn: Pick<Drawn, 'height' | 'breaks'>, room: (first: boolean) => number): number[] {
  const cuts = [0]
  for (let from = 0; from < drawn.height && cuts.length < 300; ) {
    const most = from + Math.max(40, room(cuts.length === 1))
    if (drawn.height <= most) return [...cuts, drawn.height]
    let to = most
    for (const at of drawn.breaks) if (at > from && at <= most) to = at
    cuts.push(to)
    from = to
  }
  return drawn.height === 0 ? [0, 0] : cuts
}

function titleMarks(view: View, words: Words, width: number, first: boolean): Mark[] {
  const dated = [view.dataDate ? `${words.dataDate} ${view.dataDate}` : '', view.version ?? ''].filter(Boolean).join('　')
  const size = first ? 24 : 15
  const base = first ? 30 : 20
  return [
    text(0, base, view.title, size, 'ink-1', { bold: true, max: width - widthOf(dated, 12) - 24 }),
    text(width, base, dated, 12, 'ink-2', { anchor: 'end' }),
    rect(0, first ? 42 : 28, width, first ? 1.5 : 1, 'ink-2'),
  ]
}

function footMarks(view: View, words: Words, width: number, n: number, of: number): Mark[] {
  const left = [view.title, view.dataDate ? `${words.dataDate} ${view.dataDate}` : '', view.version ?? '', `${words.printed} ${words.day}`].filter(Boolean).join('　')
  return [rect(0, 10, width, 1, 'line-2'), text(0, 26, left, 12, 'ink-3', { max: width - 130 }), text(width, 26, words.page(n, of), 12, 'ink-3', { anchor: 'end' })]
}

function legendLines(view: View, width: number): { entry: LegendEntry; x: number; line: number }[] {
  let x = 0
  let line = 0
  return (view.legend ?? []).map(entry => {
    const w = 22 + widthOf(entry.label, 12) + 18
    if (x + w > width && x > 0) { x = 0; line += 1 }
    const at = { entry, x, line }
    x += w
    return at
  })
}
const legendHeight = (view: View, width: number) => (view.legend?.length ? ((legendLines(view, width).pop()?.line ?? 0) + 1) * LEGEND : 0)
const legendMarks = (view: View, width: number): Mark[] =>
  legendLines(view, width).flatMap(({ entry, x, line }) => [...entry.draw(x, line * LEGEND + 10), text(x + 22, line * LEGEND + 14, entry.label, 12, 'ink-2')])
