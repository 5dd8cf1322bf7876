import { describe, expect, it } from 'vitest'
import { dayOf } from '../schedule/days'
import { draw, rowsOf, stepOf, valueAt, type Curve } from './curve'

const curve: Curve = {
  from: '2026-01-01', to: '2026-11-30', redLine: '2026-11-30', today: '2026-06-30', unit: '户', total: 1200,
  plan: [{ date: '2025-12-31', value: 0 }, { date: '2026-06-30', value: 624 }, { date: '2026-11-30', value: 1200 }],
  reported: [{ date: '2026-06-15', value: 568 }], verified: [{ date: '2026-03-31', value: 96 }, { date: '2026-06-18', value: 486 }],
  forecast: { p50: '2027-01-08', p80: '2027-01-22', onTime: 0.004 },
}
const frame = { width: 928, height: 372, left: 44, right: 120, top: 20, bottom: 44 }

describe('the curve of an item', () => {
  it('reads a plan between its points and what happened from the last one', () => {
    const plan = [{ date: '2026-01-01', value: 0 }, { date: '2026-01-11', value: 100 }]
    expect(valueAt(plan, dayOf('2026-01-04'), false)).toBeCloseTo(30)
    expect(valueAt(plan, dayOf('2026-01-04'), true)).toBe(0)
    expect(valueAt([], dayOf('2026-01-04'), false)).toBe(0)
  })
  it('shows plan, reported, verified of today and the gap between', () => {
    const drawn = draw(curve, frame)
    expect(drawn.now).toEqual({ plan: 624, reported: 568, verified: 486 })
    expect(drawn.gap!.x).toBe(drawn.today)
    expect(drawn.gap!.from).toBeLessThan(drawn.gap!.to)
    expect(drawn.redLine).toBeGreaterThan(drawn.today)
  })
  it('has four grid lines at most above zero, on round values', () => {
    expect(draw(curve, frame).grid.map(line => line.value)).toEqual([0, 300, 600, 900, 1200])
    expect([100, 7, 0.4, 860, 35000].map(total => stepOf(total))).toEqual([25, 2, 0.1, 250, 10000])
  })
  it('stays inside its frame when the forecast runs away or nothing is known', () => {
    const numbers = (path: string) => path.split(/[ ML,Z]+/).filter(Boolean).map(Number)
    const far = draw({ ...curve, forecast: { p50: '2031-01-01', p80: '2035-01-01' } }, frame)
    for (const n of numbers(far.p80!)) expect(n).toBeLessThanOrEqual(928)
    const bare = draw({ ...curve, plan: [], reported: [], verified: [], total: 0 }, frame)
    expect(bare.plan).toBe('')
    expect(Number.isFinite(bare.redLine)).toBe(true)
  })
  it('has a table twin with every day on which something happened', () => {
    const rows = rowsOf(curve)
    expect(rows.map(row => row.date)).toEqual(['2025-12-31', '2026-03-31', '2026-06-15', '2026-06-18', '2026-06-30', '2026-11-30'])
    expect(rows[2]).toMatchObject({ reported: 568, verified: 96 })
    expect(rows[5]).not.toHaveProperty('verified')
  })
})
