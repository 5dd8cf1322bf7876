import { expect, it } from 'vitest'
import { blind, confirmsAll, findings, objection, verdicts, type Task } from './verification'

const task: Task = {
  id: 'v', item: { id: 'i', title: '沿江', unitName: '柳湾区' }, mode: 'DESK', state: 'OPEN', openedAt: '', due: '2026-06-30',
  claims: [{ measure: 'm', name: '累计签约', unit: '户', previous: 661, claimed: 702 }], measures: [{ measure: 'm', name: '累计签约', unit: '户' }], measured: [], verdicts: [], evidence: [],
}

it('confirms the claim when nothing is changed', () => {
  const found = findings(task)
  expect([found.m!.text, confirmsAll(task, found), objection(task, 'm', found.m!)]).toEqual(['702', true, undefined])
  expect(verdicts(found)).toEqual([{ measure: 'm', verified: 702 }])
})

it('asks for a reason where the value is corrected', () => {
  expect(objection(task, 'm', { text: '690', reason: '' })).toBe('reason')
  expect(objection(task, 'm', { text: '690', reason: '重复计 12 户' })).toBeUndefined()
  expect(objection(task, 'm', { text: '六百', reason: 'x' })).toBe('notNumber')
})

it('offers nothing on site before the measurement', () => {
  const { claims, ...hidden } = { ...task, mode: 'ONSITE' as const }
  expect(claims).toHaveLength(1)
  expect([blind(hidden), findings(hidden).m!.text, objection(hidden, 'm', { text: '', reason: '' })]).toEqual([true, '', 'missing'])
})

it('takes the measurement as the value once it is in, not the claim', () => {
  const measured: Task = { ...task, mode: 'ONSITE', state: 'MEASURED', measured: [{ measure: 'm', value: 690 }] }
  expect(findings(measured).m!.text).toBe('690')
  expect(['702', '690', '700'].map(text => objection(measured, 'm', { text, reason: '' }))).toEqual([undefined, undefined, 'reason'])
})
