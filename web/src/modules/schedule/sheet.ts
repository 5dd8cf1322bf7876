import { computed, nextTick, ref, shallowRef, type Ref } from 'vue'
import type { Editor } from './editor'
import { COLUMNS, edits, keyMove, NARROW, rowsOf, typedIn, wordsOf, type Column, type GridRow, type Place } from './grid'
import type { LinkFault } from './links'

interface Ground {
  editor: Editor
  narrow: Ref<boolean>
  editable: () => boolean
  /** Where the grid is in the page. */
  grid: Ref<HTMLElement | undefined>
  selected: Ref<string | undefined>
  show: (index: number) => void
  words: (fault: LinkFault) => string
}

/** 树形表格: which cell has the focus, what is typed in it, what is open. */
export function useSheet(ground: Ground) {
  const { editor } = ground
  const open = shallowRef<ReadonlySet<string>>(new Set())
  const columns = computed<readonly Column[]>(() => (ground.narrow.value ? NARROW : COLUMNS))
  const rows = computed(() => rowsOf(editor.input.activities, open.value))
  const numbers = computed(() => new Map(editor.input.activities.map((each, i) => [each.id, i + 1])))
  const byId = computed(() => new Map(editor.input.activities.map(each => [each.id, each])))
  const indices = computed(() => new Map(rows.value.map((row, i) => [row.key, i])))
  const place = ref<Place>()
  const editing = ref<{ row: string; column: Column; text: string; bad: string }>()
  const numberOf = (id: string) => numbers.value.get(id) ?? 0
  /** The one cell that Tab reaches. */
  const focus = computed<Place | undefined>(() => (place.value && indices.value.has(place.value.row) ? place.value : rows.value[0] && { row: rows.value[0].key, column: 'name' }))
  const rowAt = (key: string): GridRow | undefined => rows.value[indices.value.get(key) ?? -1]

  const cell = (to: Place) => ground.grid.value?.querySelector<HTMLElement>(`[data-row="${CSS.escape(to.row)}"] [data-cell="${to.column}"]`)
  async function go(to: Place, grab = true) {
    place.value = to
    ground.selected.value = rowAt(to.row)?.id
    if (!grab) return
    ground.show(indices.value.get(to.row) ?? 0)
    await nextTick()
    cell(to)?.focus({ preventScroll: true })
  }
  const toggle = (id: string, to: boolean) => {
    const next = new Set(open.value)
    if (to) next.add(id)
    else next.delete(id)
    open.value = next
  }

  async function edit(to: Place, text?: string) {
    const row = rowAt(to.row)
    const activity = row && byId.value.get(row.id)
    if (!row || !activity || !ground.editable() || !edits(row, to.column)) return false
    editing.value = { ...to, text: text ?? wordsOf(activity, row, to.column, numberOf), bad: '' }
    await nextTick()
    const input = cell(to)?.querySelector('input')
    input?.focus({ preventScroll: true })
    if (text === undefined) input?.select()
    return true
  }
  function type(text: string) {
    const now = editing.value
    const row = now && rowAt(now.row)
    const activity = row && byId.value.get(row.id)
    if (!now || !row || !activity) return
    const { faults } = typedIn(activity, row, now.column, text, editor.input.activities.map(each => each.id))
    editing.value = { ...now, text, bad: faults.map(ground.words).join('；') }
  }
  /** Takes what was typed; false leaves the field open, with what is wrong. */
  function commit(leave = false): boolean {
    const now = editing.value
    const row = now && rowAt(now.row)
    const activity = row && byId.value.get(row.id)
    if (!now || !row || !activity) return true
    const changed = now.text !== wordsOf(activity, row, now.column, numberOf)
    if (changed) {
      const { patch, faults } = typedIn(activity, row, now.column, now.text, editor.input.activities.map(each => each.id))
      if (!patch && !leave) { editing.value = { ...now, bad: faults.map(ground.words).join('；') }; return false }
      if (patch) editor.set(row.id, patch)
    }
    editing.value = undefined
    return true
  }
  function abandon() {
    const now = editing.value
    editing.value = undefined
    if (now) void go(now)
  }

  /** Keys on a cell that nobody types in. */
  function walk(event: KeyboardEvent, page: number): boolean {
    const at = focus.value
    if (!at) return false
    const move = keyMove(rows.value, columns.value, at, event.key, event.ctrlKey || event.metaKey, open.value, page)
    if (!move) return false
    if (move.open) toggle(move.open, true)
    if (move.close) toggle(move.close, false)
    if (move.to) void go(move.to)
    return true
  }
  return { open, columns, rows, byId, indices, focus, place, editing, numberOf, rowAt, go, toggle, edit, type, commit, abandon, walk }
}
export type Sheet = ReturnType<typeof useSheet>
