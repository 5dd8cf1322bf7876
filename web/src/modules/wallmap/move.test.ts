import { describe, expect, it } from 'vitest'
import { moveOf } from './move'

const card = (state: Parameters<typeof moveOf>[0]['state']) => ({ itemId: 'i', state })

describe('a card on the board moves only by what really moves it', () => {
  it.each([
    ['DRAFT', 'HANDED_OVER', 'CLERK', 'handOver', '/campaigns/c/hand-over'],
    ['HANDED_OVER', 'ACCEPTED', 'LIAISON', 'sign', '/desk'],
    ['ACCEPTED', 'RUNNING', 'LIAISON', 'report', '/items/i/report'],
    ['RUNNING', 'DONE_CLAIMED', 'LIAISON', 'claim', '/items/i/report'],
    ['DONE_CLAIMED', 'DONE_VERIFIED', 'VERIFIER', 'verify', '/verify'],
    ['RUNNING', 'WITHDRAWN', 'CLERK', 'withdraw', '/campaigns/c'],
  ] as const)('%s to %s is an act of the %s', (from, to, whose, verb, path) => {
    expect(moveOf(card(from), to, 'c', [whose])).toEqual({ verb, whose, path, mine: true })
    expect(moveOf(card(from), to, 'c', ['LEADER'])).toMatchObject({ mine: false, whose })
  })

  it.each([
    ['RUNNING', 'RUNNING', 'same'], ['RUNNING', 'ACCEPTED', 'back'], ['DONE_VERIFIED', 'RUNNING', 'verdict'], ['RUNNING', 'SUSPENDED', 'suspend'],
    ['DRAFT', 'RUNNING', 'ahead'], ['RUNNING', 'DONE_VERIFIED', 'ahead'], ['WITHDRAWN', 'RUNNING', 'back'],
  ] as const)('%s to %s is told why not', (from, to, no) => {
    expect(moveOf(card(from), to, 'c', ['CLERK', 'LIAISON', 'VERIFIER'])).toEqual({ no })
  })
})
