import { expect, it } from 'vitest'
import type { AssistDuty, Burden, Finding, Load } from './api'
import { byKind, groupsOf, overOf, placeOf, share, verbsOf } from './duties'

const finding = (over: Partial<Finding>): Finding => ({ code: 'NO_LEADER', args: [], ...over }) as Finding

it('puts the grave findings first and the frequent ones before the rare', () => {
  expect(groupsOf({ ASSIST_UNSAID: 900, NO_DUE: 3, SLOT_HOLE: 2, NO_LEADER: 5 }).map(group => group.code)).toEqual(['NO_LEADER', 'SLOT_HOLE', 'NO_DUE', 'ASSIST_UNSAID'])
})

it('leads to where a finding is mended', () => {
  expect(placeOf(finding({ item: 'i' }), 'c')).toEqual({ path: '/items/i', hash: '#chain' })
  expect(placeOf(finding({ code: 'ASSIST_LATE', item: 'i' }), 'c').hash).toBe('#assists')
  expect(placeOf(finding({ code: 'SLOT_HOLE', person: 'p', slot: 's' }), 'c')).toEqual({ path: '/campaigns/c/duties', query: { person: 'p', slot: 's' } })
  expect(placeOf(finding({ code: 'BOUND_LEFT', person: 'p' }), 'c').path).toBe('/people/p')
})

it('says which counts are above their limits', () => {
  expect(overOf({ person: 'p', bound: 11, led: 400, first: 999, direct: 61 } as Load, { bound: 10, led: 400, direct: 60 })).toEqual(['bound', 'direct'])
  expect(share(5, 0)).toBe(0)
  expect(share(30, 20)).toBe(100)
})

it('offers each reader only the verbs that the server lets through', () => {
  const duty = (state: string, flag: string, own = false) => ({ unit: 'u', daysLate: 0, own, acts: [], assist: { state, flag } }) as unknown as AssistDuty
  expect(verbsOf({ unit: 'u', daysLate: 0, own: true, acts: [] } as unknown as AssistDuty, false, false)).toEqual([])
  expect(verbsOf(duty('ASKED', 'NONE', true), false, false)).toEqual(['answer', 'done'])
  expect(verbsOf(duty('ASKED', 'RAISED', true), false, false)).toEqual(['answer'])
  expect(verbsOf(duty('ANSWERED', 'RAISED'), true, true)).toEqual(['ask', 'settle'])
  expect(verbsOf(duty('DONE', 'NONE'), true, true)).toEqual([])
})

it('keeps burdens in the order of their kinds', () => {
  expect(byKind([{ kind: 'DIRECT' }, { kind: 'BINDING' }, { kind: 'DIRECT' }] as Burden[]).map(group => [group.kind, group.rows.length])).toEqual([['BINDING', 1], ['DIRECT', 2]])
})
