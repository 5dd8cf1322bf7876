import { describe, expect, it } from 'vitest'
import { gapOf, grouped, issuable, reasonOf, summed, told, type Outcome, type Proposal } from './slips'

const row = (id: string, kind: Proposal['kind'], lamp?: string, unitName = '征收局') => ({
  id, kind, state: 'PROPOSED', origin: 'LAMP', itemNo: '1', title: '沿江片区', unit: 'u', unitName, daysLate: 0, dataDate: '2026-06-30', version: 0,
  why: { code: 'spi.red', args: {}, daysLate: 0, ...(lamp ? { lamp } : {}) },
}) as Proposal

describe('proposals', () => {
  it('stand together by lamp, exposures first', () => {
    const groups = grouped([row('a', 'WARNING', 'YELLOW'), row('b', 'PROBLEM', 'RED'), row('c', 'EXPOSURE'), row('d', 'CLEARANCE')])
    expect(groups.map(one => one.key)).toEqual(['EXPOSURE', 'RED', 'YELLOW', 'OTHER'])
    expect(groups.flatMap(one => one.rows).map(one => one.id)).toEqual(['c', 'b', 'a', 'd'])
  })

  it('are issued together, but an exposure goes to review', () => {
    expect(issuable(row('a', 'WARNING', 'YELLOW'))).toBe(true)
    expect(issuable(row('b', 'EXPOSURE'))).toBe(false)
  })

  it('say how many go to how many units', () => {
    expect(summed([row('a', 'WARNING'), row('b', 'PROBLEM'), row('c', 'PROBLEM', 'RED', '水务局')])).toEqual({
      kinds: [{ kind: 'PROBLEM', n: 2 }, { kind: 'WARNING', n: 1 }], units: ['征收局', '水务局'] })
  })

  it('take their words from supervision first, then from the lamp', () => {
    const say = (key: string, named?: Record<string, unknown>) => `${key}:${JSON.stringify(named)}`
    const why = { code: 'node.late', args: { node: '桩基', days: 3 }, daysLate: 3 } as Proposal['why']
    expect(reasonOf(why, say, key => key.startsWith('progress.'))).toBe('progress.reason.node.late:{"node":"桩基","days":"3"}')
    expect(reasonOf(why, say, () => false)).toBe('')
  })

  it('write a gap behind the plan with a real minus', () => {
    expect([gapOf(-2.94), gapOf(0), gapOf(1.5), gapOf(undefined)]).toEqual(['−2.9', '0.0', '1.5', '—'])
  })

  it('tell what went out from what did not', () => {
    const sum = told([{ id: 'a', result: 'ISSUED', number: '警〔2026〕1号', state: 'ISSUED' }, { id: 'b', result: 'ALREADY', by: '叶知秋', state: 'ISSUED' }] as Outcome[])
    expect([sum.issued.length, sum.rest[0]?.by]).toEqual([1, '叶知秋'])
  })
})
