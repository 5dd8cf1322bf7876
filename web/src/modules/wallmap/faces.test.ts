import { describe, expect, it } from 'vitest'
import { axisOf, barOf, daysBeside } from './bars'
import { columnsOf } from './board'
import type { Card } from './cards'
import { layoutOf, stackOf, type Tile } from './tiles'

const card = (part: Partial<Card>): Card => ({ itemId: 'i', no: '1', title: '事', state: 'RUNNING', lamp: 'RED', strip: '', ...part })
const tile = (part: Partial<Tile>): Tile => ({ city: false, lamp: 'GREEN', items: 3, red: 1, yellow: 0, green: 2, blue: 0, grey: 0, ...part })

describe('bars', () => {
  const cards = [card({ start: '2026-01-01', redLine: '2026-11-30', p80: '2027-01-22', ev: 40, reported: 47, pv: 52, target: '2026-11-18', earliest: '2026-10-30' })]
  const axis = axisOf(cards, '2026-06-30')
  it('stand in order: start, earliest, target, red line, what slips', () => {
    const bar = barOf(cards[0]!, axis, '2026-06-30')!
    expect(bar.x).toBeLessThan(bar.earliest!)
    expect(bar.earliest!).toBeLessThan(bar.target!)
    expect(bar.target!).toBeLessThan(bar.redLine!)
    expect(bar.over).toMatchObject({ x: bar.redLine, days: 53 })
    expect(bar.x + bar.width).toBeLessThanOrEqual(100)
  })
  it('cut a forecast that runs away, so that the others stay readable', () => {
    const far = axisOf([card({ start: '2026-01-01', redLine: '2026-12-31', p80: '2035-01-01' })], '2026-06-30')
    expect(far.to - far.from).toBeLessThan(540)
  })
  it('reach today when the red line has passed and nobody has verified it done', () => {
    const late = card({ start: '2026-01-01', redLine: '2026-06-20' })
    expect(barOf(late, axis, '2026-06-30')!.over!.days).toBe(10)
    expect(barOf({ ...late, state: 'DONE_VERIFIED' }, axis, '2026-06-30')!.over).toBeUndefined()
  })
  it('need a start and an end', () => {
    expect(barOf(card({}), axis, '2026-06-30')).toBeUndefined()
  })
})

describe('board', () => {
  it('keeps the six columns of the way, others only when used', () => {
    const columns = columnsOf([card({}), card({ state: 'SUSPENDED' }), card({ state: 'SUSPENDED' })])
    expect(columns.map(column => `${column.state} ${column.cards.length}`)).toEqual(
      ['DRAFT 0', 'HANDED_OVER 0', 'ACCEPTED 0', 'RUNNING 1', 'DONE_CLAIMED 0', 'DONE_VERIFIED 0', 'SUSPENDED 2'])
  })
})

describe('tiles', () => {
  it('stand at their own place, the city in the first free cell', () => {
    const layout = layoutOf([tile({ x: 0, y: 0 }), tile({ x: 2, y: 1 }), tile({ city: true })])
    expect(layout.spots.map(spot => [spot.column, spot.row])).toEqual([[1, 1], [3, 2], [2, 1]])
    expect(layout).toMatchObject({ columns: 4, rows: 2 })
    expect(layout.free).toHaveLength(5)
  })
  it('leave out empty rows and columns before the first', () => {
    expect(layoutOf([tile({ x: 1, y: 1 }), tile({ x: 4, y: 2 })])).toMatchObject({ columns: 4, rows: 2, spots: [{ column: 1, row: 1 }, { column: 4, row: 2 }] })
  })
  it('fill from the left where no place is known, and never share a cell', () => {
    const layout = layoutOf([tile({}), tile({ x: 1, y: 0 }), tile({ x: 1, y: 0 }), tile({}), tile({})])
    expect(new Set(layout.spots.map(spot => `${spot.column} ${spot.row}`)).size).toBe(5)
  })
  it('stack lamps worst first without empty parts', () => {
    expect(stackOf(tile({}))).toEqual([{ lamp: 'RED', n: 1 }, { lamp: 'GREEN', n: 2 }])
  })
})

it('sets the days over behind the bar, or within it where it runs to the edge', () => {
  expect(daysBeside({ x: 40, width: 30 })).toBe('after')
  expect(daysBeside({ x: 40, width: 60 })).toBe('within')
  expect(daysBeside({ x: 90, width: 10 })).toBe('before')
  expect(daysBeside({ x: 40, width: 50 }, 80)).toBe('within')
})
