import { placed, rect, reachOf, text, widthOf, type Mark } from '../draw/scene'
import { cropped } from './crop'
import type { Drawn, LegendEntry, Sheet, View, Words } from './paper'

/** 分张: lays a drawn view on sheets; each carries title, legend, data date, version, its heads and its number. */
export interface Place {
  width: number
  height: number
  margin: number
  /** One pixel of the view on paper. */
  mm: number
  /** How many pixels a sheet is wide between its margins. */
  px: number
}
const TITLE = 56
const AGAIN = 36
const LEGEND = 26
const FOOT = 30

/** What title, legend and foot take of the first sheet. */
export const frameHeights = (view: View, px: number) => TITLE + legendHeight(view, px) + FOOT

export function laid(view: View, drawn: Drawn, words: Words, { width, height, margin, mm, px }: Place): Sheet[] {
  const legend = legendHeight(view, px)
  const head = drawn.head?.height ?? 0
  const top = (first: boolean) => (first ? TITLE : AGAIN) + legend
  const cuts = cutsOf(drawn, first => (height - 2 * margin) / mm - top(first) - head - FOOT)
  const pinned = drawn.width > px + 0.5 ? drawn.pinned ?? 0 : 0
  const columns = acrossOf(drawn, px, pinned)
  const [rows, wide] = [cuts.length - 1, columns.length - 1]
  const reaches = drawn.marks.map(reachOf)
  const put = (mark: Mark, dy: number) => placed(mark, margin, dy, mm)
  const sheets: Sheet[] = []
  for (let row = 0; row < rows; row++) {
    const [from, to] = [cuts[row] ?? 0, cuts[row + 1] ?? drawn.height]
    const here = drawn.marks.filter((_, i) => (reaches[i]?.bottom ?? 0) >= from - 1 && (reaches[i]?.top ?? 0) <= to + 1)
    for (let column = 0; column < wide; column++) {
      const first = row === 0 && column === 0
      const across = (marks: readonly Mark[]) => (wide === 1 ? marks : columned(marks, pinned, columns[column] ?? 0, columns[column + 1] ?? drawn.width))
      const y0 = margin + (top(first) + head) * mm
      const number = wide > 1 ? words.sheet(row + 1, column + 1, rows, wide) : words.page(row + 1, rows)
      sheets.push({
        width, height, clip: { x: margin, y: y0, w: width - 2 * margin, h: (to - from) * mm }, body: across(here).map(mark => put(mark, y0 - from * mm)),
        frame: [
          ...titleMarks(view, words, px, first).map(mark => put(mark, margin)),
          ...legendMarks(view, px).map(mark => put(mark, margin + (first ? TITLE : AGAIN) * mm)),
          ...across(drawn.head?.marks ?? []).map(mark => put(mark, margin + top(first) * mm)),
          ...footMarks(view, words, px, number).map(mark => put(mark, height - margin - FOOT * mm)),
        ],
      })
    }
  }
  return sheets
}

/** The head column again, and beside it what stands between two uprights. */
const columned = (marks: readonly Mark[], pinned: number, from: number, to: number): Mark[] =>
  marks.flatMap(mark => [...(pinned ? cropped(mark, 0, pinned) : []), ...cropped(mark, from, to).map(each => placed(each, pinned - from, 0))])

/** From where to where each column of sheets goes, beside what is repeated. */
export function acrossOf(drawn: Pick<Drawn, 'width' | 'columns'>, px: number, pinned: number): number[] {
  if (drawn.width <= px + 0.5) return [0, drawn.width]
  return [pinned, ...cutsOf({ height: drawn.width - pinned, breaks: (drawn.columns ?? []).map(at => at - pinned) }, () => px - pinned).slice(1).map(at => at + pinned)]
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

function footMarks(view: View, words: Words, width: number, number: string): Mark[] {
  const left = [view.title, view.dataDate ? `${words.dataDate} ${view.dataDate}` : '', view.version ?? '', `${words.printed} ${words.day}`].filter(Boolean).join('　')
  return [rect(0, 10, width, 1, 'line-2'), text(0, 26, left, 12, 'ink-3', { max: width - 40 - widthOf(number, 12) }), text(width, 26, number, 12, 'ink-3', { anchor: 'end' })]
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
