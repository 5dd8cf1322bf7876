import { describe, expect, it } from 'vitest'
import { cardsOf, csvOf, marksOf, slipDays, slips, stalled, type Card } from './cards'
import { better, date, daysTo, fixed, moment, signed } from './format'
import { stripOf, stripPaths } from './lamp'

const card = (part: Partial<Card>): Card => ({ itemId: 'i', no: '0417', title: '沿江旧城', state: 'RUNNING', lamp: 'RED', strip: '', ...part })

describe('cards', () => {
  it('unfold columnar rows and leave out nulls', () => {
    expect(cardsOf({ fields: ['itemId', 'ev', 'p80'], rows: [['a', 0, null]] })).toEqual([{ itemId: 'a', ev: 0 }])
  })
  it('draw the gap from what is reported to what is planned', () => {
    expect(marksOf({ ev: 40.5, reported: 47, pv: 52 })).toEqual({ verified: 40.5, reported: 47, plan: 52, late: { from: 47, width: 5 } })
  })
  it('draw no gap when ahead, and no plan before it begins', () => {
    expect(marksOf({ ev: 60, reported: 55, pv: 52 })).toEqual({ verified: 60, reported: 60, plan: 52 })
    expect(marksOf({ pv: 0 })).toEqual({ verified: 0, reported: 0 })
  })
  it('keep absurd numbers inside the bar', () => {
    expect(marksOf({ ev: 140, reported: -3, pv: 300 })).toEqual({ verified: 100, reported: 100, plan: 100 })
  })
  it('slip by the days from red line to forecast', () => {
    expect(slipDays(card({ redLine: '2026-11-30', p80: '2027-01-22' }))).toBe(53)
    expect(slips(card({ redLine: '2026-11-30', p80: '2026-11-30' }))).toBe(false)
  })
  it('are stalled after ten working days, but not when green', () => {
    expect(stalled(card({ stalledDays: 10 }))).toBe(true)
    expect(stalled(card({ stalledDays: 30, lamp: 'GREEN' }))).toBe(false)
  })
  it('export safely to a spreadsheet', () => {
    const csv = csvOf([card({ title: '=1+1,"甲"', gap: -11.5 })], field => field, (_, value) => value)
    expect(csv).toContain(`"'=1+1,""甲"""`)
    expect(csv).toContain(',-11.5,')
  })
})

describe('numbers and dates', () => {
  it('carry a true minus, a plus and a plus-minus', () => {
    expect([signed(-20.54), signed(1.25), signed(0.01), signed(undefined)]).toEqual(['−20.5', '+1.3', '±0.0', '—'])
    expect(fixed(-4.4)).toBe('−4.4')
  })
  it('say the year only when it differs', () => {
    expect([date('2026-11-30', '2026-06-30'), date('2027-01-08', '2026-06-30'), date(undefined, '2026-06-30')]).toEqual(['11-30', '2027-01-08', '—'])
  })
  it('count days to a red line', () => {
    expect([daysTo('2026-11-30', '2026-06-30'), daysTo('2026-06-28', '2026-06-30')]).toEqual([153, -2])
  })
  it('tell the time of Beijing', () => {
    expect(moment('2026-06-29T16:42:00Z', '2026-06-30')).toBe('06-30 00:42')
  })
  it('find a gap better or worse, not when it rounds to nothing', () => {
    expect([better(-1), better(2), better(0.01), better(undefined)]).toEqual(['dn', 'up', '', ''])
  })
  it('draw a strip with one path a colour', () => {
    const paths = stripPaths('ggr')
    expect(paths.map(path => path.fill)).toEqual(['var(--line-2)', 'var(--green)', 'var(--red)', 'var(--ink-1)'])
    expect(paths[1]!.d).toBe('M63 10h6v5h-6zM70 10h6v5h-6z')
    expect(stripPaths('')).toHaveLength(1)
  })
  it('fill a strip from the right', () => {
    expect(stripOf('gyr').slice(8)).toEqual([undefined, 'GREEN', 'YELLOW', 'RED'])
    expect(stripOf('g'.repeat(15))).toHaveLength(12)
  })
})
