import type { Ref } from 'vue'
import type { Column } from './grid'
import type { Holding } from './holding'
import type { Rows } from './rows'
import type { Sheet } from './sheet'
import type { Timeline } from './timeline'

/** What a pointer or a finger does in the cells of the table. */
export function useCellEvents(sheet: Sheet) {
  const cellOf = (event: Event) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]')
    const row = cell?.closest<HTMLElement>('[data-row]')
    return cell && row ? { row: row.dataset['row'] ?? '', column: cell.dataset['cell'] as Column } : undefined
  }
  function click(event: MouseEvent) {
    const at = cellOf(event)
    const target = event.target as HTMLElement
    if (!at || target.tagName === 'INPUT') return
    const row = sheet.rowAt(at.row)
    const twig = target.classList.contains('tw')
    if (row && twig) sheet.toggle(row.id, !sheet.open.value.has(row.id))
    void sheet.go(at, false)
    if (!twig) void sheet.edit(at)
  }
  const focused = (event: FocusEvent) => { const at = cellOf(event); if (at) void sheet.go(at, false) }
  const typed = (event: Event) => sheet.type((event.target as HTMLInputElement).value)
  /** Leaving a field takes what is in it; a field that is gone already was left by its own key. */
  function left(event: FocusEvent) {
    const at = cellOf(event)
    const now = sheet.editing.value
    if (now && at?.row === now.row && at.column === now.column && (event.target as HTMLElement).tagName === 'INPUT') sheet.commit(true)
  }
  return { click, focused, typed, left }
}

interface Ground {
  canvas: Ref<HTMLCanvasElement | undefined>
  sheet: Sheet
  rows: Rows
  holding: Holding
  timeline: Timeline
  /** Of a row, in pixels. */
  height: () => number
}

/** What a pointer does on the bars, and the wheel to the days they show. */
export function useBarEvents({ canvas, sheet, rows, holding, timeline, height }: Ground) {
  const corner = () => canvas.value?.getBoundingClientRect() ?? { left: 0, top: 0 }
  const point = (event: PointerEvent): [number, number] => [event.clientX - corner().left, event.clientY - corner().top + rows.sheet.value.top]

  function down(event: PointerEvent) {
    if (event.button !== 0) return
    const [x, y] = point(event)
    const row = sheet.rows.value[Math.floor(y / height())]
    if (row) void sheet.go({ row: row.key, column: 'bar' })
    holding.down(x, y)
    canvas.value?.setPointerCapture(event.pointerId)
  }
  const over = (event: PointerEvent) => { if (canvas.value) canvas.value.style.cursor = holding.over(...point(event)) }
  const up = (event: PointerEvent) => holding.up(...point(event))
  function wheel(event: WheelEvent) {
    const x = event.clientX - corner().left
    if (event.ctrlKey || event.metaKey) timeline.zoomBy(event.deltaY < 0 ? 1.15 : 1 / 1.15, x)
    else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) timeline.shiftBy(event.deltaX || event.deltaY)
    else return
    event.preventDefault()
  }
  return { down, over, up, wheel }
}
