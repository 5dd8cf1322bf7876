import { expect, it, describe } from 'vitest'
import type { Overrides } from './days'
import { laterRedLines, rippleOf, type Dated } from './ripple'

const none: Overrides = new Map()
const one = (id: string, earlyFinish: string, redLine = '2026-06-30'): Dated => ({ id, name: `工序${id}`, earlyFinish, redLine })

describe('the ripple', () => {
  it('says which move, by how many workdays, the furthest first', () => {
    const moved = rippleOf([one('A', '2026-04-10'), one('B', '2026-04-17'), one('C', '2026-05-08')], [one('A', '2026-04-10'), one('B', '2026-04-20'), one('C', '2026-05-01')], none)
    expect(moved.map(each => [each.id, each.earliest])).toEqual([['C', -5], ['B', 1]])
  })

  it('tells what is new and what is gone', () => {
    expect(rippleOf([one('A', '2026-04-10')], [one('B', '2026-04-10')], none).map(each => [each.id, each.only])).toEqual([['B', 'new'], ['A', 'gone']])
  })

  it('knows the red lines that move later, which somebody has to approve', () => {
    const moved = rippleOf([one('A', '2026-04-10'), one('B', '2026-04-10')], [one('A', '2026-04-10', '2026-07-03'), one('B', '2026-04-10', '2026-06-26')], none)
    expect(laterRedLines(moved).map(each => [each.id, each.redLine])).toEqual([['A', 3]])
  })

  it('is empty where nothing moves', () => {
    expect(rippleOf([one('A', '2026-04-10')], [one('A', '2026-04-10')], none)).toEqual([])
  })
})
