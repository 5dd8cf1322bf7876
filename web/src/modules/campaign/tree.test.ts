import { describe, expect, it } from 'vitest'
import { byPeriod, filterOf, linesOf, matrixRows, narrowed, noFilter, periodOf, queryOf, step, type MyTask, type TaskRow, type TreePage, type TreeRow } from './tree'

const row = (id: string, over: Partial<TreeRow> = {}): TreeRow =>
  ({ id, no: id, title: `事项${id}`, state: 'RUNNING', sources: [], tasks: 0, tasksDone: 0, complete: false, ...over })
const action = (id: string, sort: number) => ({ id, campaignId: 'c', name: id, sort, version: 0 })
const page = { actions: [action('a', 1), action('b', 2)] } as TreePage
const closed = { actions: new Set<string>(), items: new Set<string>() }

describe('the tree', () => {
  it('shows actions with the count below them, and what stands under none at the end', () => {
    const lines = linesOf(page, [row('1', { actionId: 'a', complete: true }), row('2')], closed, new Map(), false)
    expect(lines.map(line => (line.kind === 'action' ? [line.key, line.items, line.complete] : []))).toEqual([['a', 1, 1], ['b', 0, 0], ['NONE', 1, 0]])
  })
  it('opens an item to its tasks and the place for the next one', () => {
    const task = { task: { id: 't' }, person: '陆知行' } as TaskRow
    const lines = linesOf(page, [row('1', { actionId: 'a' })], { actions: new Set(['a']), items: new Set(['1']) }, new Map([['1', [task]]]), false)
    expect(lines.map(line => line.kind)).toEqual(['action', 'item', 'task', 'more', 'action'])
  })
  it('opens everything that was found and hides empty actions while a filter holds', () => {
    expect(linesOf(page, [row('1', { actionId: 'b' })], closed, new Map(), true).map(line => line.key)).toEqual(['b', '1'])
  })
  it('narrows by each field, and by what nobody has filed', () => {
    const rows = [row('1', { type: 'PROPOSAL', sources: ['GOV_WORK_REPORT', 'CITY_PARTY_COMMITTEE'] }), row('2', { difficulty: 'NAIL' })]
    expect(narrowed(rows, { ...noFilter(), source: 'CITY_PARTY_COMMITTEE' }).map(one => one.id)).toEqual(['1'])
    expect(narrowed(rows, { ...noFilter(), source: 'NONE', type: 'NONE' }).map(one => one.id)).toEqual(['2'])
    expect(narrowed(rows, { ...noFilter(), difficulty: 'NAIL', q: ' 事项2 ' }).map(one => one.id)).toEqual(['2'])
    expect(queryOf(filterOf({ source: 'NONE', q: '', other: 3 }))).toEqual({ source: 'NONE' })
  })
  it('walks by arrow keys as a tree does', () => {
    const lines = linesOf(page, [row('1', { actionId: 'a' })], { actions: new Set(['a']), items: new Set() }, new Map(), false)
    expect(step(lines, 0, 'ArrowLeft')).toEqual({ to: 0, toggle: true })
    expect(step(lines, 0, 'ArrowRight')).toEqual({ to: 1, toggle: false })
    expect(step(lines, 1, 'ArrowRight')).toEqual({ to: 1, toggle: true })
    expect(step(lines, 1, 'ArrowLeft')).toEqual({ to: 0, toggle: false })
    expect(step(lines, 2, 'ArrowDown')).toEqual({ to: 2, toggle: false })
  })
  it('is quick with ten thousand items', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => row(String(i), { actionId: i % 2 ? 'a' : 'b' }))
    expect(linesOf(page, narrowed(rows, { ...noFilter(), q: '9' }), closed, new Map(), true).length).toBeGreaterThan(3000)
  })
})

describe('the matrix', () => {
  it('keeps the five rows and four columns, and adds what nobody has filed', () => {
    const shown = matrixRows({ items: 2, complete: 1, types: [{ type: 'INDICATOR', items: 1, complete: 1 }, { items: 1, complete: 0 }],
      cells: [{ source: 'GOV_WORK_REPORT', type: 'INDICATOR', items: 1, complete: 1 }, { items: 1, complete: 0 }] })
    expect(shown.types).toHaveLength(5)
    expect(shown.rows).toHaveLength(6)
    expect(shown.rows[2]).toMatchObject({ items: 1, complete: 1 })
    expect(shown.rows[5]!.cells[4]).toMatchObject({ items: 1 })
  })
})

describe('my tasks', () => {
  it('fall into periods from the day that counts', () => {
    const today = '2026-06-30'
    expect(['2026-06-29', '2026-06-30', '2026-07-05', '2026-07-06', '2026-08-01'].map(due => periodOf(due, false, today))).toEqual(['late', 'week', 'week', 'later', 'later'])
    expect(periodOf('2026-06-25', false, '2026-06-02')).toBe('month')
    expect(periodOf('2026-06-25', true, today)).toBe('done')
    const mine = [{ task: { due: '2026-06-29' } }, { task: { due: '2026-06-29', doneOn: '2026-06-28' } }] as MyTask[]
    expect(byPeriod(mine, today).map(group => [group.period, group.tasks.length])).toEqual([['late', 1], ['done', 1]])
  })
})
