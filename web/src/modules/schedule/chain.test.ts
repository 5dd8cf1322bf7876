import { describe, expect, it } from 'vitest'
import { heldBetween, shownChain } from './chain'
import type { ActivityInput } from './plan'

const ids = Array.from({ length: 30 }, (_, n) => `a${n}`)
const activity = (id: string, dates: Partial<ActivityInput>): ActivityInput => ({ id, name: id, duration: 5, minDuration: 5, links: [], ...dates }) as ActivityInput

describe('a chain that cannot be met', () => {
  it('shows a short one whole and of a long one its ends', () => {
    expect(shownChain(ids.slice(0, 14), false)).toEqual({ first: ids.slice(0, 14), hidden: 0, last: [] })
    expect(shownChain(ids, false)).toEqual({ first: ids.slice(0, 6), hidden: 20, last: ids.slice(26) })
    expect(shownChain(ids, true)).toEqual({ first: ids, hidden: 0, last: [] })
  })

  it('names the own dates that it stands between', () => {
    const activities = [activity('m', { notBefore: '2026-05-13' }), activity('x', { notBefore: '2026-06-01' }), activity('n', { notAfter: '2026-05-10' })]
    expect(heldBetween(['m', 'x', 'n'], activities)).toEqual([{ id: 'm', field: 'notBefore', day: '2026-05-13' }, { id: 'n', field: 'notAfter', day: '2026-05-10' }])
    expect(heldBetween(['x'], [activity('x', {})])).toEqual([])
  })
})
