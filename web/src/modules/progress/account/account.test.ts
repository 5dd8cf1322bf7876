import { expect, it } from 'vitest'
import { byUnit, shownOf, withoutReason, type AccountLine, type AccountRow } from './account'

const line = (measure: string, lacking: boolean) => ({ measure, lacking, name: measure, kind: 'INDICATOR', unit: '户' }) as AccountLine
const row = (unit: string, state: AccountRow['state'], overdue = false) => ({ id: unit + state, unit, state, overdue }) as AccountRow

it('asks for a reason only where something is short', () => {
  expect(withoutReason([line('a', true), line('b', false)], {})?.measure).toBe('a')
  expect(withoutReason([line('a', true)], { a: ' 无 ' })?.measure).toBe('a')
  expect(withoutReason([line('a', true), line('b', false)], { a: '两户权属不清' })).toBeUndefined()
})

it('shows what an item owes first, then the last three that were handed in', () => {
  const dated = (id: string, state: AccountRow['state'], due: string) => ({ id, state, due }) as AccountRow
  const shown = shownOf([dated('a', 'ACCEPTED', '2026-01-05'), dated('b', 'ACCEPTED', '2026-02-05'), dated('c', 'SIGNED', '2026-03-05'), dated('d', 'ACCEPTED', '2026-04-05'), dated('f', 'RETURNED', '2026-06-05'), dated('e', 'OPEN', '2026-05-05')])
  expect([shown.due.map(row => row.id), shown.last.map(row => row.id), shown.more]).toEqual([['e', 'f'], ['d', 'c', 'b'], 1])
})

it('counts who has and who has not, those that owe most first', () => {
  const counts = byUnit([row('甲', 'SIGNED'), row('乙', 'OPEN', true), row('乙', 'ACCEPTED'), row('丙', 'RETURNED'), row('丙', 'OPEN')], new Map([['甲', '甲局'], ['乙', '乙局'], ['丙', '丙局']]))
  expect(counts.map(one => [one.name, one.owed, one.overdue, one.signed, one.accepted])).toEqual([['乙局', 1, 1, 0, 1], ['丙局', 2, 0, 0, 0], ['甲局', 0, 0, 1, 0]])
})
