import { computed, ref, shallowRef } from 'vue'
import { fetchUnits, labelOf, type Unit } from '@/shared/units'
import { changeAction, changeTask, fetchTasks, fetchTree, finishTask, putUnder } from './treeApi'
import { NONE, linesOf, narrowed, type Line, type TaskRow, type TreeFilter, type TreePage } from './tree'

/** The tree of a campaign: what is loaded, what is open, and the verbs that change it. */
export function useTree(id: string, filter: () => TreeFilter) {
  const page = shallowRef<TreePage>()
  const units = shallowRef<Unit[]>([])
  const tasks = shallowRef(new Map<string, TaskRow[]>())
  const actionsOpen = shallowRef(new Set<string>())
  const itemsOpen = shallowRef(new Set<string>())
  const chosen = shallowRef(new Set<string>())
  const problem = ref<unknown>()
  const rows = computed(() => (page.value ? narrowed(page.value.items, filter()) : []))
  const filtered = computed(() => Object.values(filter()).some(value => value !== ''))
  const lines = computed(() => (page.value ? linesOf(page.value, rows.value, { actions: actionsOpen.value, items: itemsOpen.value }, tasks.value, filtered.value) : []))
  const names = computed(() => new Map(units.value.map(unit => [unit.id, labelOf(unit)])))
  const leading = computed(() => { const own = new Set(page.value?.items.map(row => row.leadUnit)); return units.value.filter(unit => own.has(unit.id)) })

  async function guarded(verb: () => Promise<unknown>) {
    problem.value = undefined
    try {
      await verb()
    } catch (no) {
      problem.value = no
    }
  }
  const load = () => guarded(async () => {
    const [tree, all] = await Promise.all([fetchTree(id), units.value.length ? units.value : fetchUnits()])
    page.value = tree
    units.value = all
    if (actionsOpen.value.size === 0) actionsOpen.value = new Set([tree.actions[0]?.id ?? NONE])
  })
  async function loadTasks(item: string) {
    const found = await fetchTasks(item)
    tasks.value = new Map(tasks.value).set(item, found)
    if (page.value) page.value = { ...page.value, items: page.value.items.map(row => (row.id === item ? { ...row, tasks: found.length, tasksDone: found.filter(one => one.task.doneOn).length } : row)) }
  }
  const flipped = (set: ReadonlySet<string>, key: string) => { const next = new Set(set); if (!next.delete(key)) next.add(key); return next }
  function toggle(line: Line) {
    if (line.kind === 'action') actionsOpen.value = flipped(actionsOpen.value, line.key)
    else if (line.kind === 'item') {
      itemsOpen.value = flipped(itemsOpen.value, line.key)
      if (itemsOpen.value.has(line.key) && !tasks.value.has(line.key)) void guarded(() => loadTasks(line.key))
    }
  }
  const done = (line: Line, on: boolean) => guarded(async () => {
    if (line.kind !== 'task') return
    try {
      await finishTask(line.task.task.id, on, line.task.task.version)
    } finally {
      await loadTasks(line.item)
    }
  })
  const move = (line: Line, by: -1 | 1) => guarded(async () => {
    if (line.kind === 'action' && line.action && page.value) {
      const at = page.value.actions.findIndex(one => one.id === line.action?.id)
      await changeAction(line.action.id, { name: line.action.name, ...(line.action.scope ? { scope: line.action.scope } : {}), ...(line.action.from ? { from: line.action.from } : {}), ...(line.action.to ? { to: line.action.to } : {}), sort: Math.max(1, at + 1 + by), version: line.action.version })
      await load()
    } else if (line.kind === 'task') {
      const at = (tasks.value.get(line.item) ?? []).findIndex(one => one.task.id === line.task.task.id)
      await changeTask(line.task.task.id, { title: line.task.task.title, personId: line.task.task.personId, due: line.task.task.due, sort: Math.max(1, at + 1 + by), version: line.task.task.version })
      await loadTasks(line.item)
    }
  })
  const choose = (item: string, on: boolean) => { const next = new Set(chosen.value); if (on) next.add(item); else next.delete(item); chosen.value = next }
  const put = (action: string) => guarded(async () => {
    await putUnder(id, [...chosen.value], action === NONE ? undefined : action)
    chosen.value = new Set()
    await load()
  })
  const saved = (item: string | undefined) => (item ? guarded(() => loadTasks(item)) : load())
  const all = () => { chosen.value = new Set(rows.value.map(row => row.id)) }
  const nobody = () => { chosen.value = new Set() }
  return { page, lines, rows, leading, chosen, problem, unit: (one: string | undefined) => (one ? names.value.get(one) ?? '' : ''), load, toggle, done, move, choose, put, saved, all, nobody }
}
