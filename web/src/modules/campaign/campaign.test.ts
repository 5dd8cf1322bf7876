import { describe, expect, it } from 'vitest'
import { daysBetween, lastOf, countOf, faultOf, leadOf, ofYear, stepsOf, type Standing } from './campaign'

const standing = (over: Partial<Standing>): Standing => ({ items: 10, openLists: 0, unplanned: 0, blocking: 0, drafts: 0, ready: 0, unsigned: 0, ...over })

describe('what comes next in a campaign', () => {
  it('is a list where there is nothing yet', () => {
    expect(stepsOf(standing({ items: 0 }))).toEqual(['import'])
    expect(stepsOf(standing({ items: 0, openLists: 1 }))).toEqual(['review'])
  })

  it('goes from plans, which bring milestones, over mending to the hand-over', () => {
    expect(stepsOf(standing({ drafts: 10, ready: 8, blocking: 2, unplanned: 5 }))).toEqual(['plan', 'mend', 'handOver'])
  })

  it('waits for signatures and then runs', () => {
    expect(stepsOf(standing({ unsigned: 3 }))).toEqual(['sign'])
    expect(stepsOf(standing({}))).toEqual(['run'])
  })

  it('counts the items of all states', () => {
    expect(countOf({ DRAFT: 2, RUNNING: 3 })).toBe(5)
  })
})

describe('opening a campaign', () => {
  it('begins with the whole year', () => {
    expect(ofYear(2026)).toMatchObject({ from: '2026-01-01', to: '2026-12-31', cadence: 'HALF_MONTH' })
  })

  it('says which field is wrong', () => {
    const good = { ...ofYear(2026), name: '攻坚行动' }
    expect(faultOf(good)).toBeUndefined()
    expect(faultOf({ ...good, name: ' ' })).toBe('name')
    expect(faultOf({ ...good, to: '2025-12-31' })).toBe('days')
    expect(faultOf({ ...good, year: Number.NaN })).toBe('year')
  })
})

describe('a sprint', () => {
  it('counts both ends', () => {
    expect(lastOf('2026-05-06', 100)).toBe('2026-08-13')
    expect(daysBetween('2026-05-06', '2026-08-13')).toBe(100)
    expect(daysBetween('2026-05-06', '2026-05-05')).toBe(0)
  })
})

describe('a campaign beside the one before it', () => {
  const at = (earned: number) => ({ campaign: 'c', name: '百日攻坚', day: '2026-05-31', items: 4, done: 1, earned })

  it('is so many points ahead, behind, or level', () => {
    expect(leadOf({ now: at(46.2), before: at(33.3) })).toEqual({ side: 'ahead', points: '12.9' })
    expect(leadOf({ now: at(33.3), before: at(46.2) })).toEqual({ side: 'behind', points: '12.9' })
    expect(leadOf({ now: at(46.2), before: at(46.2) })).toEqual({ side: 'same', points: '0.0' })
  })

  it('says nothing without one', () => {
    expect(leadOf({ now: at(46.2) })).toBeUndefined()
  })
})
