import { describe, expect, it } from 'vitest'
import type { PlanChange } from './api'
import { actsOf, laterOf } from './changes'

const change = (patch: Partial<PlanChange> = {}) => ({
  id: 'c', itemId: 'i', baseVersion: 1, reason: '汛期', state: 'REQUESTED', requestedBy: 'p', requestedName: '甲', requestedAt: '2026-06-30T02:00:00Z', deltas: [], ...patch,
}) as unknown as PlanChange

describe('a change of an issued plan', () => {
  it('is decided by a leader who did not ask for it', () => {
    expect(actsOf(change(), 'q', true)).toEqual(['approve', 'reject'])
    expect(actsOf(change(), 'p', true)).toEqual(['withdraw'])
    expect(actsOf(change(), 'q', false)).toEqual([])
    expect(actsOf(change({ state: 'APPROVED' }), 'q', true)).toEqual([])
  })
  it('shows what moves later, the furthest first', () => {
    const of = (code: string, workdays: number) => ({ code, name: code, from: '2026-06-01', to: '2026-06-02', workdays })
    expect(laterOf(change({ deltas: [of('a', 1), of('b', -3), of('c', 5)] })).map(one => one.code)).toEqual(['c', 'a'])
  })
})
