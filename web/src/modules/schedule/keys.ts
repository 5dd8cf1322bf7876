import { grips } from './hold'
import type { Editor } from './editor'
import type { Holding } from './holding'
import type { Sheet } from './sheet'

interface Ground {
  sheet: Sheet
  holding: Holding
  editor: Editor
  editable: () => boolean
  add: () => string
  reveal: (id: string) => void
}

/** 全键盘: the keys of the grid. On a bar Enter takes it and puts it down, arrows move it by a workday, Shift stretches it, Esc puts it back. */
export function useKeys(ground: Ground) {
  const { sheet, holding, editor } = ground

  function key(event: KeyboardEvent) {
    if (event.isComposing) return
    const took = sheet.editing.value ? typing(event) : holding.held.value ? holds(event) : walking(event)
    if (took) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  function typing(event: KeyboardEvent): boolean {
    const now = sheet.editing.value
    if (!now) return false
    if (event.key === 'Escape') { sheet.abandon(); return true }
    const down = event.key === 'Enter' || event.key === 'ArrowDown'
    if (!down && event.key !== 'ArrowUp' && event.key !== 'Tab') return false
    if (!sheet.commit()) return true
    const all = sheet.rows.value
    const i = sheet.indices.value.get(now.row) ?? 0
    if (event.key === 'Enter' && i === all.length - 1) void sheet.edit({ row: ground.add(), column: now.column })
    else if (event.key === 'Tab') {
      const next = sheet.columns.value[sheet.columns.value.indexOf(now.column) + (event.shiftKey ? -1 : 1)]
      if (!next) return false
      void openAt({ row: now.row, column: next })
    } else void openAt({ row: all[i + (down ? 1 : -1)]?.key ?? now.row, column: now.column })
    return true
  }
  const openAt = async (to: { row: string; column: (typeof sheet.columns.value)[number] }) => { if (!(await sheet.edit(to))) await sheet.go(to); else sheet.place.value = to }

  function holds(event: KeyboardEvent): boolean {
    const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -5, PageDown: 5 }[event.key]
    if (step !== undefined) {
      holding.nudge(step, event.shiftKey ? 'end' : event.altKey ? 'start' : holding.held.value?.by ? holding.held.value.grip : firstGrip(event.shiftKey))
      ground.reveal(holding.held.value?.id ?? '')
    } else if (event.key === 'Enter' || event.key === ' ') holding.drop()
    else if (event.key === 'Escape' || event.key === 'Tab') holding.cancel()
    else return event.key.startsWith('Arrow')
    return event.key !== 'Tab'
  }
  const firstGrip = (stretch: boolean) => (stretch ? 'end' : holding.held.value?.grip ?? 'move')

  function walking(event: KeyboardEvent): boolean {
    const at = sheet.focus.value
    const row = at && sheet.rowAt(at.row)
    if (!at || !row) return false
    const { key: pressed } = event
    if (event.altKey && (pressed === 'ArrowUp' || pressed === 'ArrowDown')) {
      if (ground.editable()) editor.move(row.id, pressed === 'ArrowUp' ? -1 : 1)
      void sheet.go(at)
      return true
    }
    if (at.column === 'bar' && row.level === 1 && !event.ctrlKey && !event.metaKey) {
      if (pressed === 'Enter' || pressed === ' ' || pressed === 'F2') { takeUp(row.id, false); return true }
      if (event.shiftKey && (pressed === 'ArrowLeft' || pressed === 'ArrowRight')) { takeUp(row.id, true); holding.nudge(pressed === 'ArrowLeft' ? -1 : 1, 'end'); return true }
    }
    if (pressed === 'Enter' || pressed === 'F2') { void sheet.edit(at); return true }
    if (pressed === 'Delete' && ground.editable()) return erase(row.level, row.id, row.link, at.column)
    if (sheet.walk(event, 12)) return true
    if (pressed.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && at.column !== 'bar' && pressed !== ' ') { void sheet.edit(at, pressed); return true }
    return false
  }
  function takeUp(id: string, stretch: boolean) {
    const one = sheet.byId.value.get(id)
    const able = one ? grips(one) : []
    holding.take(id, stretch || !able.includes('move') ? 'end' : 'move')
    ground.reveal(id)
  }
  function erase(level: 1 | 2, id: string, link: number, column: string): boolean {
    const one = sheet.byId.value.get(id)
    if (!one) return false
    if (level === 2) editor.set(id, { links: one.links.filter((_, i) => i !== link) })
    else if (column === 'links') editor.set(id, { links: [] })
    else if (column === 'name') editor.remove(id)
    else return false
    return true
  }
  return { key }
}
