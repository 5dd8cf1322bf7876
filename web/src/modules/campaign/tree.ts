import type { Schema } from '@/shared/schema'

export type TreePage = Schema<'plan.campaign.TreePages.Page'>
export type TreeRow = Schema<'plan.campaign.TreeRow'>
export type Action = Schema<'plan.campaign.Action'>
export type TaskRow = Schema<'plan.campaign.ItemTaskController.Row'>
export type MyTask = Schema<'plan.campaign.ItemTaskController.Mine'>
export type Matrix = Schema<'plan.campaign.Matrix'>
export type Cell = Schema<'plan.campaign.Matrix.Cell'>
export type TaskType = NonNullable<TreeRow['type']>
export type TaskSource = TreeRow['sources'][number]
export type Difficulty = NonNullable<TreeRow['difficulty']>
export type Level = 'CAMPAIGN' | 'ACTION' | 'ITEM' | 'TASK'

export const SOURCES = ['CENTRAL_PROVINCE', 'CITY_PARTY_COMMITTEE', 'GOV_WORK_REPORT', 'PROVINCIAL_DEPARTMENT', 'NPC_CPPCC_PROPOSAL'] as const satisfies readonly TaskSource[]
export const TYPES = ['INDICATOR', 'DELIVERABLE', 'PROPOSAL', 'LIVELIHOOD'] as const satisfies readonly TaskType[]
export const DIFFICULTIES = ['HARD_BONE', 'NAIL', 'TAIL', 'OBSTACLE'] as const satisfies readonly Difficulty[]
/** The word in addresses and fields for what nobody has filed. */
export const NONE = 'NONE'

/** What the list is narrowed to; '' is all, NONE is what nobody has filed. */
export interface TreeFilter { q: string; source: string; type: string; difficulty: string; unit: string }
export const noFilter = (): TreeFilter => ({ q: '', source: '', type: '', difficulty: '', unit: '' })
export const filterOf = (query: Record<string, unknown>): TreeFilter => {
  const word = (key: string) => (typeof query[key] === 'string' ? (query[key] as string) : '')
  return { q: word('q'), source: word('source'), type: word('type'), difficulty: word('difficulty'), unit: word('unit') }
}
export const queryOf = (filter: TreeFilter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

const fits = (wanted: string, value: string | undefined) => wanted === '' || (wanted === NONE ? !value : value === wanted)

export function narrowed(rows: TreeRow[], filter: TreeFilter): TreeRow[] {
  const words = filter.q.trim().toLowerCase()
  return rows.filter(row =>
    fits(filter.type, row.type) && fits(filter.difficulty, row.difficulty) && fits(filter.unit, row.leadUnit) &&
    (filter.source === '' || (filter.source === NONE ? row.sources.length === 0 : row.sources.includes(filter.source as TaskSource))) &&
    (words === '' || row.no.toLowerCase().includes(words) || row.title.toLowerCase().includes(words)))
}

/** A line of the tree: an action, an item below it, a task below that, or the place where a task is added. */
export type Line =
  | { kind: 'action'; key: string; action: Action | undefined; items: number; complete: number; open: boolean }
  | { kind: 'item'; key: string; row: TreeRow; open: boolean }
  | { kind: 'task'; key: string; task: TaskRow; item: string }
  | { kind: 'more'; key: string; item: string; loading: boolean }

export interface Opened { actions: ReadonlySet<string>; items: ReadonlySet<string> }

/** Actions in their order, then what stands under none; closed ones hide what is below. */
export function linesOf(page: TreePage, rows: TreeRow[], opened: Opened, tasks: ReadonlyMap<string, TaskRow[]>, filtered: boolean): Line[] {
  const under = new Map<string, TreeRow[]>()
  for (const row of rows) {
    const key = row.actionId ?? NONE
    const there = under.get(key)
    if (there) there.push(row)
    else under.set(key, [row])
  }
  const lines: Line[] = []
  for (const action of [...page.actions, undefined]) {
    const own = under.get(action?.id ?? NONE) ?? []
    if (own.length === 0 && (filtered || !action)) continue
    const key = action?.id ?? NONE
    const open = filtered || opened.actions.has(key)
    lines.push({ kind: 'action', key, action, items: own.length, complete: own.filter(row => row.complete).length, open })
    if (open) for (const row of own) itemLines(lines, row, opened, tasks)
  }
  return lines
}

function itemLines(lines: Line[], row: TreeRow, opened: Opened, tasks: ReadonlyMap<string, TaskRow[]>) {
  const open = opened.items.has(row.id)
  lines.push({ kind: 'item', key: row.id, row, open })
  if (!open) return
  const own = tasks.get(row.id)
  for (const task of own ?? []) lines.push({ kind: 'task', key: task.task.id, task, item: row.id })
  lines.push({ kind: 'more', key: `more-${row.id}`, item: row.id, loading: !own })
}

/** Where the arrow keys lead: right opens or goes down, left closes or goes up to the parent. */
export function step(lines: Line[], at: number, key: string): { to: number; toggle: boolean } {
  const line = lines[at]
  if (!line) return { to: 0, toggle: false }
  const last = lines.length - 1
  if (key === 'ArrowDown') return { to: Math.min(last, at + 1), toggle: false }
  if (key === 'ArrowUp') return { to: Math.max(0, at - 1), toggle: false }
  if (key === 'Home') return { to: 0, toggle: false }
  if (key === 'End') return { to: last, toggle: false }
  const opens = line.kind === 'action' || line.kind === 'item'
  if (key === 'ArrowRight') return opens && !line.open ? { to: at, toggle: true } : { to: opens ? Math.min(last, at + 1) : at, toggle: false }
  if (key === 'ArrowLeft') return opens && line.open ? { to: at, toggle: true } : { to: parent(lines, at), toggle: false }
  return { to: at, toggle: key === 'Enter' || key === ' ' }
}

const depth = (line: Line) => (line.kind === 'action' ? 1 : line.kind === 'item' ? 2 : 3)
function parent(lines: Line[], at: number) {
  const mine = depth(lines[at]!)
  for (let up = at - 1; up >= 0; up--) if (depth(lines[up]!) < mine) return up
  return at
}
export const levelOf = depth

/** A cell of the matrix with its marginals; what nobody has filed stands at the end, if there is any. */
export function matrixRows(matrix: Matrix) {
  const find = (source: string, type: string) => matrix.cells.find(cell => (cell.source ?? NONE) === source && (cell.type ?? NONE) === type)
  const types = [...TYPES, ...(matrix.types.some(cell => !cell.type) ? [NONE] : [])] as string[]
  const sources = [...SOURCES, ...(matrix.cells.some(cell => !cell.source) ? [NONE] : [])] as string[]
  return {
    types,
    rows: sources.map(source => {
      const cells = types.map(type => find(source, type))
      return { source, cells, items: sum(cells, 'items'), complete: sum(cells, 'complete') }
    }),
    totals: types.map(type => matrix.types.find(cell => (cell.type ?? NONE) === type)),
  }
}
const sum = (cells: (Cell | undefined)[], field: 'items' | 'complete') => cells.reduce((all, cell) => all + (cell?.[field] ?? 0), 0)

/** My tasks by period: late, this week, this month, later, and what is done. Weeks begin on Monday. */
export const PERIODS = ['late', 'week', 'month', 'later', 'done'] as const
export type Period = (typeof PERIODS)[number]
export function periodOf(due: string, done: boolean, today: string): Period {
  if (done) return 'done'
  if (due < today) return 'late'
  const now = new Date(`${today}T00:00:00Z`)
  const sunday = new Date(now.getTime() + ((7 - now.getUTCDay()) % 7) * 86400000).toISOString().slice(0, 10)
  if (due <= sunday) return 'week'
  return due.slice(0, 7) === today.slice(0, 7) ? 'month' : 'later'
}
export const byPeriod = (tasks: MyTask[], today: string) =>
  PERIODS.map(period => ({ period, tasks: tasks.filter(one => periodOf(one.task.due, !!one.task.doneOn, today) === period) })).filter(group => group.tasks.length > 0)
