import { describe, expect, it } from 'vitest'
import { limitsOf, movesAny, postponed, WHOLE } from './later'
import type { PlanInput } from './plan'

const plan: PlanInput = {
  start: '2026-03-02', deadline: '2026-08-31', calendar: 'cn', activities: [
    { id: 'A', name: '签约', duration: 5, minDuration: 5, links: [], notAfter: '2026-04-30' },
    { id: 'B', name: '交地', duration: 5, minDuration: 5, links: [] },
    { id: 'C', name: '公告', duration: 5, minDuration: 5, links: [], notAfter: '2026-03-31', actualStart: '2026-03-09', actualFinish: '2026-03-13' },
  ],
}

describe('a later red line', () => {
  it('is that of the plan, or of an activity that has an own limit and is not done', () => {
    expect(limitsOf(plan).map(one => one.id)).toEqual([WHOLE, 'A'])
  })
  it('moves only what was given a later day', () => {
    const after = postponed(plan, { [WHOLE]: '2026-09-30', A: '2026-04-01' })
    expect([after.deadline, after.activities[0]?.notAfter]).toEqual(['2026-09-30', '2026-04-30'])
    expect(after.activities[1]).toBe(plan.activities[1])
    expect(postponed(plan, { A: '2026-05-29' }).activities[0]?.notAfter).toBe('2026-05-29')
    expect([movesAny(plan, {}), movesAny(plan, { A: '2026-04-30' }), movesAny(plan, { A: '2026-05-29' })]).toEqual([false, false, true])
  })
})
