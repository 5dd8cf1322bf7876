import { describe, expect, it } from 'vitest'
import { dayOf, isoOf, restStretches, shift, short, weekday, workdaysBefore, workdaysBetween, type Overrides } from './days'

const holidays: Overrides = new Map([
  ['2026-10-01', true], ['2026-10-02', true], ['2026-10-05', true], ['2026-10-06', true], ['2026-10-07', true],
  ['2026-10-10', false],
])

describe('days', () => {
  it('go to numbers and back without a time zone', () => {
    expect(isoOf(dayOf('2026-03-29'))).toBe('2026-03-29')
    expect(shift('2026-12-31', 1)).toBe('2027-01-01')
    expect(weekday(dayOf('2026-11-22'))).toBe(7)
    expect(weekday(dayOf('1969-12-31'))).toBe(3)
  })

  it('are written short within their year only', () => {
    expect(short('2026-11-30', '2026')).toBe('11-30')
    expect(short('2027-01-08', '2026')).toBe('27-01-08')
  })

  it('count workdays over holidays and make-up days', () => {
    expect(workdaysBetween('2026-09-30', '2026-10-10', holidays)).toBe(3)
    expect(workdaysBetween('2026-10-10', '2026-09-30', holidays)).toBe(-3)
    expect(workdaysBefore('2026-10-08', 1, holidays)).toBe('2026-09-30')
    expect(workdaysBefore('2026-10-08', 0, holidays)).toBe('2026-10-08')
  })

  it('sink long rests and leave weekends alone', () => {
    expect(restStretches('2026-09-20', '2026-10-20', holidays).map(each => [isoOf(each.from), isoOf(each.to)]))
      .toEqual([['2026-10-01', '2026-10-08']])
  })
})
