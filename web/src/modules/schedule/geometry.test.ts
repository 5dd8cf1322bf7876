import { describe, expect, it } from 'vitest'
import { monthTicks, reach, scaleOf, ticks, yearTicks } from './geometry'
import type { Preview, Scheduled } from './plan'

const one = (over: Partial<Scheduled>): Scheduled => ({
  id: 'A', duration: 10, minDuration: 10, links: [], earlyStart: '2026-03-02', earlyFinish: '2026-03-13', lateStart: '2026-03-16', redLine: '2026-03-27',
  target: '2026-03-20', totalFloat: 10, freeFloat: 0, critical: true, ...over,
})
const preview = (activities: Scheduled[], over: Partial<Preview> = {}): Preview => ({
  feasible: true, minFloat: 10, shortfall: 0, buffer: 5, provisionalYears: [], activities, chain: [], measures: [], ...over,
})
const scale = scaleOf('2026-03-02', '2026-06-30', 0, 1000)

describe('the picture', () => {
  it('reaches every date on it, also those before the start', () => {
    const late = one({ lateStart: '2026-02-10', redLine: '2026-02-20', earlyFinish: '2026-07-20' })
    expect(reach(preview([late]), '2026-03-02', '2026-06-30')).toEqual({ from: '2026-02-10', to: '2026-07-20' })
  })

  it('ticks months, and quarters strongly', () => {
    expect(monthTicks(scale).map(tick => [tick.label, tick.strong]))
      .toEqual([['3月', false], ['4月', true], ['5月', false], ['6月', false], ['7月', true]])
  })

  it('thins the ticks where they would touch', () => {
    expect(monthTicks(scaleOf('2026-01-05', '2026-12-31', 0, 200)).map(tick => tick.label)).toEqual(['1月', '4月', '7月', '10月', '1月'])
    expect(yearTicks(scaleOf('2026-01-05', '2026-12-31', 0, 200)).map(tick => tick.label)).toEqual(['2025', '2026', '2027'])
  })

  it('ticks Mondays in a short picture', () => {
    expect(ticks(scaleOf('2026-03-02', '2026-03-20', 0, 800)).map(tick => tick.label)).toEqual(['03-02', '03-09', '03-16'])
    expect(ticks(scale)).toEqual(monthTicks(scale))
  })
})
