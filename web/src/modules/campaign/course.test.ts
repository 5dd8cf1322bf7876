import { describe, expect, it } from 'vitest'
import { burn, nextStage, niceTop, standing, turns, type BurnDay } from './course'
import type { RegisterView } from './treeApi'

const day = (date: string, open: number): BurnDay => ({ day: date, open, even: 0 })

describe('the burn-down', () => {
  it('draws stairs for the open count and a straight line to nought', () => {
    const drawn = burn([day('2026-06-01', 4), day('2026-06-02', 2)], '2026-06-01', '2026-06-05', 400, 100)
    expect(drawn.open).toBe('M0 0H100V50')
    expect(drawn.even).toBe('M0 0L400 100')
    expect(drawn.today).toEqual({ x: 100, y: 50 })
    expect(drawn.ticks.map(tick => tick.value)).toEqual([0, 2, 4])
  })
  it('marks the months and survives an empty register', () => {
    const drawn = burn([], '2026-03-02', '2026-06-05', 100, 100)
    expect(drawn.months.map(month => month.label)).toEqual(['4', '5', '6'])
    expect(drawn.today).toBeUndefined()
  })
  it('rounds its top to a number that halves', () => {
    expect([1, 3, 5, 7, 11, 41, 100, 313].map(niceTop)).toEqual([2, 4, 6, 10, 20, 60, 100, 400])
  })
  it('lists the days that changed something', () => {
    expect(turns([day('2026-06-01', 4), day('2026-06-02', 4), day('2026-06-03', 5), day('2026-06-04', 5)]).map(one => [one.day, one.change])).toEqual([['2026-06-04', 0], ['2026-06-03', 1], ['2026-06-01', 0]])
  })
  it('is done only when the look-backs are', () => {
    const view = (over: object, done = false) => ({ today: '2026-06-01', done, burnDown: { total: 3, open: 2, workdays: 4, needed: 0.5, pace: 0.5, days: [], ...over } }) as unknown as RegisterView['register']
    expect(standing(view({}), '2026-06-05')).toBe('onPace')
    expect(standing(view({ pace: 0.49 }), '2026-06-05')).toBe('behind')
    expect(standing(view({ workdays: 0 }), '2026-06-05')).toBe('over')
    expect(standing(view({ open: 0 }), '2026-06-05')).toBe('lookback')
    expect(standing(view({ open: 0 }, true), '2026-06-05')).toBe('done')
    expect(standing(view({ total: 0 }), '2026-06-05')).toBe('empty')
  })
})

describe('the funnel', () => {
  it('offers the stage that comes next', () => {
    expect([nextStage(undefined), nextStage('SIGNED'), nextStage('IN_PRODUCTION')]).toEqual(['LEAD', 'LANDED', 'IN_PRODUCTION'])
  })
})
