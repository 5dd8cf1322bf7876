import { describe, expect, it } from 'vitest'
import { barsOf, elbows, endOf, monthTicks, reach, rests, scaleOf, ticks, xOf, yearTicks } from './geometry'
import { dayOf, type Overrides } from './days'
import type { Preview, Scheduled } from './plan'

const none: Overrides = new Map()
const one = (over: Partial<Scheduled>): Scheduled => ({
  id: 'A', duration: 10, minDuration: 10, links: [], earlyStart: '2026-03-02', earlyFinish: '2026-03-13', lateStart: '2026-03-16', redLine: '2026-03-27',
  target: '2026-03-20', totalFloat: 10, freeFloat: 0, critical: true, ...over,
})
const preview = (activities: Scheduled[], over: Partial<Preview> = {}): Preview => ({
  feasible: true, minFloat: 10, shortfall: 0, buffer: 5, provisionalYears: [], activities, chain: [], measures: [], ...over,
})
const scale = scaleOf('2026-03-02', '2026-06-30', 0, 1000)

describe('the bars', () => {
  it('stand between the start of the first day and the evening of the last', () => {
    const [bar] = barsOf(preview([one({})]), ['A'], scale, 10, 28, none)
    expect(bar?.x).toBe(xOf(scale, dayOf('2026-03-02')))
    expect((bar?.x ?? 0) + (bar?.width ?? 0)).toBeCloseTo(endOf(scale, '2026-03-13'), 1)
    expect(bar?.y).toBe(10)
    expect(bar?.over).toBeUndefined()
  })

  it('cast a shadow of the same working days before the target', () => {
    const [bar] = barsOf(preview([one({})]), ['A'], scale, 0, 28, none)
    expect(bar?.shadow.x).toBe(xOf(scale, dayOf('2026-03-09')))
    expect(bar?.target).toBe(endOf(scale, '2026-03-20'))
  })

  it('show red from the red line to the earliest finish when they are late', () => {
    const late = one({ earlyFinish: '2026-04-10', redLine: '2026-04-03', totalFloat: -5 })
    const [bar] = barsOf(preview([late], { feasible: false, buffer: 0 }), ['A'], scale, 0, 28, none)
    expect(bar?.over?.x).toBe(endOf(scale, '2026-04-03'))
    expect(bar?.late).toBe(5)
  })

  it('show a bar that begins after its red line in red from its own start', () => {
    const late = one({ earlyStart: '2026-04-06', earlyFinish: '2026-04-10', redLine: '2026-04-01', totalFloat: -7 })
    const [bar] = barsOf(preview([late]), ['A'], scale, 0, 28, none)
    expect(bar?.over?.x).toBe(bar?.x)
  })

  it('stand beside their row, whatever order they were computed in', () => {
    const bars = barsOf(preview([one({}), one({ id: 'B' })]), ['B', 'X', 'A'], scale, 0, 28, none)
    expect(bars.map(bar => [bar.id, bar.y])).toEqual([['B', 0], ['A', 56]])
  })

  it('draw a node without a width', () => {
    const { earlyStart: _, lateStart: __, ...node } = one({})
    const [bar] = barsOf(preview([node]), ['A'], scale, 0, 28, none)
    expect([bar?.node, bar?.width, bar?.shadow.width]).toEqual([true, 0, 0])
  })
})

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

  it('sinks holidays', () => {
    const off: Overrides = new Map([['2026-05-01', true], ['2026-05-04', true], ['2026-05-05', true]])
    expect(rests(scale, off)).toHaveLength(1)
  })

  it('leads the chain from the end of one bar to the start of the next', () => {
    const bars = barsOf(preview([one({}), one({ id: 'B', earlyStart: '2026-03-16', earlyFinish: '2026-03-20' })]), ['A', 'B'], scale, 0, 28, none)
    const [path] = elbows(bars, ['A', 'B'], 9)
    expect(path).toMatch(/^M.+V37H/)
    expect(elbows(bars, ['A'], 9)).toEqual([])
  })
})
