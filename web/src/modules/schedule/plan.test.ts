import { describe, expect, it } from 'vitest'
import { applyMeasure, crashOf, faultsOf, fitting, freshCode, moved, scaled, without, type ActivityInput, type PlanInput } from './plan'

const activity = (id: string, duration: number, minDuration: number, links: ActivityInput['links'] = []): ActivityInput =>
  ({ id, name: id, duration, minDuration, links })
const plan: PlanInput = {
  start: '2026-03-02', deadline: '2026-08-31', calendar: 'cn',
  activities: [
    activity('F', 61, 45),
    activity('G', 5, 3, [{ pred: 'F', type: 'FS', lag: 2, soft: true }]),
    activity('H', 40, 32, [{ pred: 'G', type: 'FS', lag: 0, soft: false }]),
  ],
}

describe('a plan', () => {
  it('takes a crash as the least duration', () => {
    const after = applyMeasure(plan, { steps: [{ kind: 'crash', ids: ['F'] }], minFloatAfter: 5 })
    expect(after.activities.map(each => each.duration)).toEqual([45, 5, 40])
  })

  it('shortens only what is left of work under way', () => {
    const begun = { ...activity('F', 20, 12), actualStart: '2026-05-11' }
    const crash = (one: ActivityInput, rows: { id: string; remaining?: number }[] = []) =>
      applyMeasure({ ...plan, activities: [one] }, { steps: [{ kind: 'crash', ids: ['F'] }], minFloatAfter: 0 }, rows).activities[0]
    expect(crash({ ...begun, remaining: 15 })).toMatchObject({ duration: 12, minDuration: 12, remaining: 7 })
    expect(crash(begun, [{ id: 'F', remaining: 15 }])).toMatchObject({ duration: 12, remaining: 7 })
    expect(crash({ ...begun, remaining: 4 })).toMatchObject({ duration: 16, minDuration: 12, remaining: 0 })
    expect([crashOf(begun, 15), crashOf(activity('F', 20, 12))]).toEqual([{ from: 15, to: 7, under: true }, { from: 20, to: 12, under: false }])
    expect(crash(activity('F', 20, 12))).not.toHaveProperty('remaining')
  })

  it('takes an overlap as start to start with half the duration, rounded up, and no lag', () => {
    const after = applyMeasure(plan, { steps: [{ kind: 'overlap', ids: ['F', 'G'] }], minFloatAfter: 1 })
    expect(after.activities[1]?.links).toEqual([{ pred: 'F', type: 'SS', lag: 31, soft: false }])
    expect(plan.activities[1]?.links[0]?.type).toBe('FS')
  })

  it('leaves hard links alone', () => {
    const after = applyMeasure(plan, { steps: [{ kind: 'overlap', ids: ['G', 'H'] }], minFloatAfter: 1 })
    expect(after.activities[2]?.links).toEqual(plan.activities[2]?.links)
  })

  it('shrinks to nine tenths of the window and leaves no activity without a day', () => {
    const factor = fitting(100, -25) ?? 1
    expect(factor).toBeCloseTo(0.72)
    expect(scaled(plan.activities, factor).map(each => [each.duration, each.minDuration])).toEqual([[44, 32], [4, 2], [29, 23]])
    expect(scaled([activity('A', 1, 1), activity('N', 0, 0)], 0.01).map(each => each.duration)).toEqual([1, 0])
    expect(fitting(100, 3)).toBeUndefined()
  })

  it('gives the next free code', () => {
    expect(freshCode(['A', 'B', 'D'])).toBe('C')
    expect(freshCode([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'])).toBe('A1')
  })

  it('loses an activity with its links', () => {
    expect(without(plan.activities, 'F').map(each => each.links.length)).toEqual([0, 1])
  })

  it('moves an activity and stops at the ends', () => {
    expect(moved(plan.activities, 'G', -1).map(each => each.id)).toEqual(['G', 'F', 'H'])
    expect(moved(plan.activities, 'F', -1).map(each => each.id)).toEqual(['F', 'G', 'H'])
  })

  it('says what cannot be scheduled', () => {
    const faults = faultsOf([{ ...activity('A', 5, 9), name: ' ' }, activity('B', Number.NaN, 0)])
    expect(faults.map(each => each.code)).toEqual(['nameless', 'minDuration', 'duration'])
  })
})
