import { describe, expect, it } from 'vitest'
import { COLUMNS, edits, keyMove, rowsOf, typedIn, wordsOf, type Place } from './grid'
import type { ActivityInput } from './plan'

const one = (id: string, links: ActivityInput['links'] = []): ActivityInput => ({ id, name: `工序${id}`, duration: 5, minDuration: 5, links })
const fs = (pred: string) => ({ pred, type: 'FS' as const, lag: 0, soft: false })
const acts = [one('A'), one('B', [fs('A')]), one('C', [fs('A'), { pred: 'B', type: 'SS', lag: 2, soft: true }])]
const none = new Set<string>()
const rows = rowsOf(acts, none)
const opened = rowsOf(acts, new Set(['C']))
const go = (at: Place, key: string, all = rows, open: ReadonlySet<string> = none, ctrl = false) => keyMove(all, COLUMNS, at, key, ctrl, open, 10)

describe('the tree grid', () => {
  it('shows the links below an activity that is open', () => {
    expect(opened.map(row => [row.key, row.level])).toEqual([['A', 1], ['B', 1], ['C', 1], ['C/0', 2], ['C/1', 2]])
  })

  it('walks by arrows and stops at the edges', () => {
    expect(go({ row: 'A', column: 'name' }, 'ArrowUp')?.to).toEqual({ row: 'A', column: 'name' })
    expect(go({ row: 'A', column: 'duration' }, 'ArrowDown')?.to).toEqual({ row: 'B', column: 'duration' })
    expect(go({ row: 'C', column: 'bar' }, 'ArrowRight')?.to).toEqual({ row: 'C', column: 'bar' })
    expect(go({ row: 'A', column: 'name' }, 'End')?.to).toEqual({ row: 'A', column: 'bar' })
    expect(go({ row: 'A', column: 'name' }, 'End', rows, none, true)?.to).toEqual({ row: 'C', column: 'name' })
    expect(go({ row: 'A', column: 'links' }, 'PageDown')?.to?.row).toBe('C')
    expect(go({ row: 'A', column: 'links' }, 'x')).toBeUndefined()
  })

  it('opens with right and closes with left on the name, and goes from a link to its activity', () => {
    expect(go({ row: 'C', column: 'name' }, 'ArrowRight')?.open).toBe('C')
    expect(go({ row: 'C', column: 'name' }, 'ArrowRight', opened, new Set(['C']))?.to?.column).toBe('duration')
    expect(go({ row: 'C', column: 'name' }, 'ArrowLeft', opened, new Set(['C']))?.close).toBe('C')
    expect(go({ row: 'C/1', column: 'name' }, 'ArrowLeft', opened, new Set(['C']))?.to?.row).toBe('C')
  })

  it('writes links by row number and reads them back', () => {
    const [a, b, c] = acts as [ActivityInput, ActivityInput, ActivityInput]
    const numberOf = (id: string) => acts.findIndex(each => each.id === id) + 1
    const ids = acts.map(each => each.id)
    expect(wordsOf(c, opened[2]!, 'links', numberOf)).toBe('1, 2 SS+2 软')
    expect(wordsOf(c, opened[4]!, 'links', numberOf)).toBe('2 SS+2 软')
    expect(typedIn(a, rows[0]!, 'links', '3FS+2', ids).patch?.links).toEqual([{ pred: 'C', type: 'FS', lag: 2, soft: false }])
    expect(typedIn(b, rows[1]!, 'links', '３ＦＳ＋２', ids).patch?.links).toEqual([{ pred: 'C', type: 'FS', lag: 2, soft: false }])
    expect(typedIn(c, opened[3]!, 'links', '1 FF', ids).patch?.links).toEqual([{ pred: 'A', type: 'FF', lag: 0, soft: false }, acts[2]!.links[1]])
    expect(typedIn(c, opened[3]!, 'links', '', ids).patch?.links).toHaveLength(1)
  })

  it('changes nothing where a link cannot be read, and says why', () => {
    expect(typedIn(acts[0]!, rows[0]!, 'links', '9', ['A', 'B', 'C'])).toEqual({ faults: [{ code: 'unknown', text: '9' }] })
  })

  it('reads durations as people type them', () => {
    const ids = ['A', 'B', 'C']
    expect(typedIn(acts[0]!, rows[0]!, 'duration', '１２ 天', ids).patch).toEqual({ duration: 12, minDuration: 12 })
    expect(typedIn(acts[0]!, rows[0]!, 'duration', 'abc', ids).patch?.duration).toBeNaN()
    expect([edits(rows[0]!, 'bar'), edits(rows[0]!, 'name'), edits(opened[3]!, 'name'), edits(opened[3]!, 'links')]).toEqual([false, true, false, true])
  })
})
