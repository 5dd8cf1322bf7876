import { describe, expect, it } from 'vitest'
import type { Overrides } from './days'
import { grips, heldDays, patchOf, travelled, type Held } from './hold'
import { dayOf } from './days'
import type { ActivityInput, PlanInput, Scheduled } from './plan'

const may: Overrides = new Map([['2026-05-01', true], ['2026-05-04', true], ['2026-05-05', true], ['2026-05-09', false]])
const activity = (over: Partial<ActivityInput> = {}): ActivityInput => ({ id: 'A', name: '桩基', duration: 5, minDuration: 3, links: [], ...over })
const at = (over: Partial<Scheduled> = {}): Scheduled => ({
  id: 'A', duration: 5, minDuration: 3, links: [], earlyStart: '2026-04-20', earlyFinish: '2026-04-24', redLine: '2026-05-29', target: '2026-05-20', totalFloat: 20, freeFloat: 0, critical: false, ...over,
})
const plan = (one: ActivityInput): PlanInput => ({ start: '2026-03-02', deadline: '2026-08-31', calendar: 'cn', activities: [one] })
const held = (grip: Held['grip'], by: number): Held => ({ id: 'A', grip, by })
const patch = (one: ActivityInput, how: Held, there = at()) => patchOf(one, there, how, plan(one), may)

describe('a bar that is held', () => {
  it('moves over weekends and the holiday to a workday, and asks not to start before it', () => {
    expect(patch(activity(), held('move', 9))).toEqual({ notBefore: '2026-05-06' })
    expect(heldDays(activity(), at(), held('move', 9), may)).toEqual({ from: '2026-05-06', to: '2026-05-11' })
  })

  it('stretches at its end by workdays and leaves the least duration where it was', () => {
    expect(patch(activity(), held('end', 3))).toEqual({ duration: 8 })
    expect(patch(activity({ minDuration: 5 }), held('end', 3))).toEqual({ duration: 8, minDuration: 8 })
  })

  it('never shrinks below a day, and takes the least duration down with it', () => {
    expect(patch(activity(), held('end', -40))).toEqual({ duration: 1, minDuration: 1 })
  })

  it('stretches at its start so that the end stays', () => {
    expect(patch(activity(), held('start', -2))).toEqual({ notBefore: '2026-04-16', duration: 7 })
  })

  it('loses its condition when it is moved to where the plan starts', () => {
    expect(patch(activity({ notBefore: '2026-04-20' }), held('move', -200))).toEqual({ notBefore: '' })
  })

  it('puts a node on the evening of a day: nothing before the workday after it', () => {
    const { earlyStart: _, ...node } = at({ duration: 0, earlyFinish: '2026-04-24' })
    expect(patch(activity({ duration: 0, minDuration: 0 }), held('move', 4), node)).toEqual({ notBefore: '2026-05-06' })
  })

  it('counts every day where the activity goes by such a calendar', () => {
    expect(patch(activity({ calendar: 'everyday' }), held('move', 9))).toEqual({ notBefore: '2026-04-29' })
  })

  it('stays where it is once finished, and keeps its start once begun', () => {
    expect(grips(activity({ actualStart: '2026-04-20', actualFinish: '2026-04-24' }))).toEqual([])
    expect(patch(activity({ actualStart: '2026-04-20' }), held('move', 3))).toBeUndefined()
    expect(patch(activity({ actualStart: '2026-04-20', remaining: 4 }), held('end', 2))).toEqual({ duration: 7, remaining: 6 })
  })

  it('asks for nothing when it is put back', () => {
    expect(patch(activity(), held('move', 0))).toBeUndefined()
  })

  it('travels in workdays', () => {
    expect(travelled(dayOf('2026-04-30'), dayOf('2026-05-06'), may)).toBe(1)
    expect(travelled(dayOf('2026-05-06'), dayOf('2026-04-30'), may)).toBe(-1)
  })
})
