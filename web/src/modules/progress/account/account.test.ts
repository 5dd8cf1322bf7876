import { expect, it } from 'vitest'
import { byUnit, withoutReason, type AccountLine, type AccountRow } from './account'

const line = (measure: string, lacking: boolean) => ({ measure, lacking, name: measure, kind: 'INDICATOR', unit: '户' }) as AccountLine
const row = (unit: string, state: AccountRow['state'], overdue = false) => ({ id: unit + state, unit, state, overdue }) as AccountRow

it('asks for a reason only where something is short', () => {
  expect(withoutReason([line('a', true), line('b', false)], {})?.measure).toBe('a')
  expect(withoutReason([line('a', true)], { a: ' 无 ' })?.measure).toBe('a')
  expect(withoutReason([line('a', true), line('b', false)], { a: '两户权属不清' })).toBeUndefined()
})

it('counts who has and who has not, those that owe most first', () => {
  const counts = byUnit([row('甲', 'SIGNED'), row('乙', 'OPEN', true), row('乙', 'ACCEPTED'), row('丙', 'RETURNED'), row('丙', 'OPEN')], new Map([['甲', '甲局'], ['乙', '乙局'], ['丙', '丙局']]))
  expect(counts.map(one => [one.name, one.owed, one.overdue, one.signed, one.accepted])).toEqual([['乙局', 1, 1, 0, 1], ['丙局', 2, 0, 0, 0], ['甲局', 0, 0, 1, 0]])
})
