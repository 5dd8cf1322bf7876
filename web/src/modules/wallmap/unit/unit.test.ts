import { expect, it } from 'vitest'
import { deadlines, slipping, type UnitCard } from './unit'

const card = (no: string, rest: Partial<UnitCard>) => ({ itemId: no, no, title: no, state: 'RUNNING', lamp: 'GREEN', strip: '', ...rest }) as UnitCard

it('shows what slips by its gap, whoever leads it, and nothing that is done', () => {
  const page = { leads: [card('1', { lamp: 'RED', gap: -5 }), card('2', { lamp: 'RED', gap: -9, state: 'DONE_VERIFIED' }), card('3', { gap: -1, p80: '2027-01-08', redLine: '2026-12-18' })], places: [card('4', { lamp: 'RED', gap: -20 })] }
  expect(slipping(page).map(each => each.no)).toEqual(['4', '1', '3'])
})

it('lists the nearest node, else the red line, and leaves out what rests', () => {
  const page = { leads: [card('1', { redLine: '2026-09-30' }), card('2', { nextNode: '交地', nextRedLine: '2026-07-15', redLine: '2026-12-31' }), card('3', { due: '2026-07-01', state: 'SUSPENDED' })] }
  expect(deadlines(page, 5).map(each => [each.card.no, each.what, each.on])).toEqual([['2', '交地', '2026-07-15'], ['1', undefined, '2026-09-30']])
  expect(deadlines(page, 1)).toHaveLength(1)
})
