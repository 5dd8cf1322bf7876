import { describe, expect, it } from 'vitest'
import { holidaysOf, monthCells, overridesOf, type DayOverride } from './year'

const off = (date: string, name: string): DayOverride => ({ date, isOff: true, name })
const days = [off('2026-05-01', '劳动节'), off('2026-05-02', '劳动节'), off('2026-05-04', '劳动节'), { date: '2026-05-09', isOff: false, name: '劳动节' }]

describe('the grid of a month', () => {
  const cells = monthCells(2026, 5, overridesOf(days))

  it('begins on Monday', () => {
    expect(cells.findIndex(cell => cell?.day === 1)).toBe(4)
    expect(cells.filter(cell => cell)).toHaveLength(31)
  })

  it('knows holidays, make-up days, weekends and workdays', () => {
    const kind = (day: number) => cells.find(cell => cell?.day === day)?.kind
    expect([kind(1), kind(3), kind(6), kind(9)]).toEqual(['holiday', 'weekend', 'work', 'makeup'])
  })

  it('names a holiday on its first day', () => {
    expect(cells.filter(cell => cell?.first).map(cell => cell?.day)).toEqual([1, 4])
  })
})

describe('holidays', () => {
  it('are one stretch each with the days that pay for them', () => {
    expect(holidaysOf(days).map(each => [each.from, each.to, each.days])).toEqual([['2026-05-01', '2026-05-02', 2], ['2026-05-04', '2026-05-04', 1]])
    expect(holidaysOf(days)[0]?.makeUp).toEqual(['2026-05-09'])
  })
})
