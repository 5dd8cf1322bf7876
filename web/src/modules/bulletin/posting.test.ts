import { expect, it } from 'vitest'
import { stepOf } from './posting'

const waiting = { disputeUntil: '2026-05-11', windowOpen: false, openDisputes: 0 }
const approval = { basis: 'REVIEW' as const, by: 'a', name: '何', at: '2026-05-12T02:00:00Z' }

it('says what keeps a month from the wall, the nearest reason first', () => {
  expect(stepOf({ waiting: { ...waiting, windowOpen: true, openDisputes: 2 }, may: [] })).toBe('window')
  expect(stepOf({ waiting: { ...waiting, openDisputes: 2 }, may: [] })).toBe('disputes')
  expect(stepOf({ waiting, may: [] })).toBe('unreviewed')
  expect(stepOf({ waiting, approval, may: [] })).toBe('approved')
})

it('asks only who may', () => {
  expect(stepOf({ waiting, may: ['REVIEW'] })).toBe('review')
  expect(stepOf({ waiting, approval, may: ['POST'] })).toBe('post')
})

it('is over once it hangs', () => {
  const posted = { periodId: 'p', basis: 'REVIEW' as const, approvedBy: 'a', approvedName: '何', postedBy: 'b', postedName: '周', postedAt: '2026-05-12T03:00:00Z', sha256: 'x' }
  expect(stepOf({ waiting, approval, posted, may: [] })).toBe('posted')
})
