import { lampMark, lines, rect, text, widthOf, type Mark } from '../draw/scene'
import type { Drawn } from './paper'

/** 表: any list as it is printed: heads repeat, no row is broken, lamps keep shape and word. */
export interface PrintedColumn {
  title: string
  /** Pixels at least; what is left goes to those that grow. */
  width?: number
  grow?: number
  right?: boolean
}
export interface PrintedCell {
  text: string
  lamp?: string
  bold?: boolean
  ink?: string
  /** Drawn instead of words, in the cell's box. */
  draw?: (x: number, y: number, w: number, h: number) => Mark[]
}
export interface PrintedRow {
  cells: (PrintedCell | string)[]
  /** 0 is a row as any; each step stands further in. */
  level?: number
  strong?: boolean
}

const SIZE = 13
const LINE = 20
const GAP = 14
const gapOf = (columns: readonly PrintedColumn[], width: number) => Math.min(GAP, (width / columns.length) * 0.25)

export function tableDrawn(columns: readonly PrintedColumn[], rows: readonly PrintedRow[], width: number, most = 4): Drawn {
  const at = columnsAt(columns, rows, width)
  const marks: Mark[] = []
  const breaks: number[] = []
  let y = 0
  for (const row of rows) {
    const cells = row.cells.map(each => (typeof each === 'string' ? { text: each } : each))
    const wrapped = cells.map((cell, i) => lines(cell.text, SIZE, (at[i]?.w ?? 60) - indent(row, i) - (cell.lamp ? 16 : 0), columns[i]?.right ? 1 : most))
    const height = Math.max(1, ...wrapped.map(each => each.length)) * LINE + 8
    cells.forEach((cell, i) => {
      const box = at[i]
      if (!box) return
      const x = box.x + indent(row, i)
      if (cell.draw) marks.push(...cell.draw(x, y, box.w, height))
      if (cell.lamp) marks.push(lampMark(cell.lamp, x + 6, y + 14, 11))
      wrapped[i]?.forEach((line, n) => marks.push(text(columns[i]?.right ? box.x + box.w : x + (cell.lamp ? 16 : 0), y + 18.5 + n * LINE, line, SIZE, cell.ink ?? 'ink-1',
        { max: box.w - indent(row, i) + 2, ...(cell.bold || row.strong ? { bold: true } : {}), ...(columns[i]?.right ? { anchor: 'end' as const } : {}) })))
    })
    y += height
    marks.push(rect(0, y - 0.5, width, row.strong ? 1 : 0.6, row.strong ? 'line-2' : 'line-1'))
    breaks.push(y)
  }
  return { width, height: y, marks, breaks, head: headOf(columns, at, width) }
}

const indent = (row: PrintedRow, column: number) => (column === 0 ? (row.level ?? 0) * 18 : 0)

function headOf(columns: readonly PrintedColumn[], at: readonly { x: number; w: number }[], width: number) {
  const titles = columns.map((column, i) => lines(column.title, 12, at[i]?.w ?? 60, 2))
  const height = Math.max(1, ...titles.map(each => each.length)) * 16 + 10
  const marks: Mark[] = titles.flatMap((title, i) => title.map((line, n) =>
    text((at[i]?.x ?? 0) + (columns[i]?.right ? at[i]?.w ?? 0 : 0), height - 9 - (title.length - 1 - n) * 16, line, 12, 'ink-3', columns[i]?.right ? { anchor: 'end' } : {})))
  return { height, marks: [...marks, rect(0, height - 1, width, 1, 'ink-2')] }
}

/** Columns get what their words need, those that grow share the rest; a sheet that is too narrow narrows the widest first. */
function columnsAt(columns: readonly PrintedColumn[], rows: readonly PrintedRow[], width: number): { x: number; w: number }[] {
  const sample = rows.slice(0, 400)
  const widths = columns.map((column, i) => {
    if (column.width !== undefined) return column.width
    const words = sample.map(row => { const cell = row.cells[i]; return typeof cell === 'string' ? cell : cell?.text ?? '' })
    const need = Math.max(widthOf(column.title, 12) * (column.title.length > 6 ? 0.6 : 1), ...words.map(each => widthOf(each, SIZE) + ((sample[0]?.cells[i] as PrintedCell | undefined)?.lamp ? 16 : 0)), 24)
    return Math.min(need + 2, column.grow ? 200 : 260)
  })
  const gap = gapOf(columns, width)
  const gaps = gap * Math.max(0, columns.length - 1)
  const left = width - gaps - widths.reduce((sum, each) => sum + each, 0)
  const growing = columns.reduce((sum, column) => sum + (column.grow ?? 0), 0)
  if (left > 0 && growing > 0) columns.forEach((column, i) => { widths[i] = (widths[i] ?? 0) + (left * (column.grow ?? 0)) / growing })
  else if (left < 0) narrow(widths, width - gaps)
  let x = 0
  return widths.map(w => { const at = { x, w }; x += w + gap; return at })
}

function narrow(widths: number[], most: number) {
  const cap = (limit: number) => widths.reduce((sum, each) => sum + Math.min(each, limit), 0)
  let low = 4
  let high = Math.max(...widths)
  for (let n = 0; n < 30; n++) {
    const middle = (low + high) / 2
    if (cap(middle) > most) high = middle
    else low = middle
  }
  widths.forEach((each, i) => { widths[i] = Math.min(each, low) })
}

const LAMPS: Record<string, string> = { 'l-r': 'RED', 'l-y': 'YELLOW', 'l-g': 'GREEN', 'l-b': 'BLUE', 'l-o': 'GREY' }

/** Any table or tree of the page as it stands there: what is hidden or a button is left out. */
export function readTable(table: HTMLElement): { columns: PrintedColumn[]; rows: PrintedRow[] } {
  const seen = (cell: HTMLElement) => getComputedStyle(cell).display !== 'none' && !cell.classList.contains('vh')
  const lines = Array.from(table.querySelectorAll<HTMLElement>('tr, [role="row"]')).filter(line => seen(line) && line.getAttribute('aria-hidden') !== 'true')
  const cellsOf = (line: HTMLElement) => Array.from(line.querySelectorAll<HTMLElement>('th, td, [role="columnheader"], [role="rowheader"], [role="gridcell"], [role="cell"]')).filter(seen)
  const heads = lines.filter(line => line.closest('thead') || line.querySelector('[role="columnheader"]'))
  const head = heads[heads.length - 1]
  const rest = lines.filter(line => !heads.includes(line))
  const kept = head ? cellsOf(head) : rest[0] ? cellsOf(rest[0]) : []
  const columns = kept.map((cell, i) => ({ title: head ? wordsIn(cell) : '', ...(cell.classList.contains('n') ? { right: true } : {}), ...(i === 0 || cell.classList.contains('grow') ? { grow: 1 } : {}) }))
  const rows = rest.map(line => rowIn(line, cellsOf(line), columns.length))
  const used = columns.map((column, i) => column.title !== '' || rows.some(row => { const cell = row.cells[i]; return typeof cell === 'string' ? cell !== '' : (cell?.text ?? '') !== '' }))
  return { columns: columns.filter((_, i) => used[i]), rows: rows.map(row => ({ ...row, cells: row.cells.filter((_, i) => used[i] ?? true) })) }
}

function rowIn(line: HTMLElement, cells: HTMLElement[], columns: number): PrintedRow {
  const read: PrintedCell[] = []
  for (const cell of cells) {
    const lamp = Object.entries(LAMPS).find(([name]) => cell.querySelector(`.lamp.${name}`))?.[1]
    read.push({ text: wordsIn(cell), ...(lamp ? { lamp } : {}), ...(cell.classList.contains('dn') ? { ink: 'red' } : {}) })
    const span = Number(cell.getAttribute('colspan') ?? 1)
    for (let n = 1; n < span && read.length < columns; n++) read.push({ text: '' })
  }
  const level = Number(line.getAttribute('aria-level') ?? 1) - 1
  return { cells: read, ...(level > 0 ? { level } : {}), ...(line.closest('tfoot') || line.classList.contains('sum') ? { strong: true } : {}) }
}

/** What a person reads in a cell; a field says its value, a choice what is chosen. */
function wordsIn(cell: HTMLElement): string {
  const copy = cell.cloneNode(true) as HTMLElement
  const fields = Array.from(cell.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select'))
  copy.querySelectorAll('input, select').forEach((field, i) => {
    const live = fields[i]
    const said = live instanceof HTMLSelectElement ? live.selectedOptions[0]?.textContent ?? '' : live?.type === 'checkbox' ? (live.checked ? '✓' : '') : live?.value ?? ''
    field.replaceWith(` ${said} `)
  })
  copy.querySelectorAll('.vh, script, style, svg, .btn').forEach(each => each.remove())
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim()
}
