import { describe, expect, it } from 'vitest'
import { decode, movedMonths, readDays, writeDays, yearOf } from './change'

describe('the days of a unit', () => {
  it('are written one line each and read back', () => {
    const days = [{ date: '2027-04-09', isOff: true, name: '三月三' }, { date: '2027-04-11', isOff: false, name: '' }]
    expect(readDays(`${writeDays(days)}\n\n`, 2027)).toEqual({ days })
  })

  it('name the line that cannot be read, a day that is not, or another year', () => {
    expect(readDays('2027-04-09 休\n四月十日 休', 2027)).toEqual({ line: 2 })
    expect(readDays('2027-02-30 休', 2027)).toEqual({ line: 1 })
    expect(readDays('2028-04-09 休', 2027)).toEqual({ line: 1 })
  })
})

describe('the file of a year', () => {
  it('says its year as JSON and as CSV', () => {
    expect(yearOf('{"year": 2027, "days": []}')).toBe(2027)
    expect(yearOf('日期,类型\n2028-01-01,休,元旦')).toBe(2028)
    expect(yearOf('你好')).toBeUndefined()
  })

  it('is read in the encoding in which it was saved', () => {
    expect(decode(new TextEncoder().encode('休').buffer)).toBe('休')
    expect(decode(new Uint8Array([0xd0, 0xdd]).buffer)).toBe('休')
  })
})

it('shows only months whose workdays change', () => {
  expect(movedMonths([21, 16], [21, 18])).toEqual([{ month: 2, before: 16, after: 18 }])
})
