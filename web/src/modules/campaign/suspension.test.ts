import { describe, expect, it } from 'vitest'
import { verbsOf, type Suspension } from './suspension'

const one = (state: Suspension['state'], by = 'a') => ({ id: state, state, requestedBy: by }) as Suspension
const clerk = { clerk: true, leader: false }
const leader = { clerk: false, leader: true }

describe('a suspension', () => {
  it('is asked for where something is under way, twice at the most', () => {
    expect(verbsOf([], 'RUNNING', 'a', clerk)).toEqual(['ask'])
    expect(verbsOf([], 'DONE_CLAIMED', 'a', clerk)).toEqual([])
    expect(verbsOf([one('REJECTED'), one('ENDED')], 'RUNNING', 'a', clerk)).toEqual(['ask'])
    expect(verbsOf([one('ENDED'), one('ENDED')], 'RUNNING', 'a', clerk)).toEqual([])
  })
  it('is decided by a leader who did not ask, and withdrawn by the one who did', () => {
    expect(verbsOf([one('REQUESTED')], 'RUNNING', 'b', leader)).toEqual(['approve', 'reject'])
    expect(verbsOf([one('REQUESTED')], 'RUNNING', 'a', { clerk: true, leader: true })).toEqual(['withdraw'])
    expect(verbsOf([one('REQUESTED')], 'RUNNING', 'b', clerk)).toEqual([])
  })
  it('ends by the clerk', () => {
    expect(verbsOf([one('APPROVED')], 'SUSPENDED', 'a', clerk)).toEqual(['ask', 'resume'])
    expect(verbsOf([one('APPROVED')], 'SUSPENDED', 'b', leader)).toEqual([])
  })
})
