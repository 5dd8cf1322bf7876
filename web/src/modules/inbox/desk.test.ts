import { expect, it } from 'vitest'
import type { Lamp } from '@/shared/lamp'
import { fallen, type Card } from './fallen'
import { bundled, daysLate, grouped, type Duty } from './desk'

const duty = (id: string, due?: string, overdue = false): Duty => ({ id, kind: 'REPORT', subject: 's', title: id, reason: { code: 'x', args: [] }, minutes: 2, action: 'report', link: '/', overdue, verb: '填报', button: '填报', why: '', asWhom: '', standing: 'LIAISON', signable: false, above: [], ...(due ? { due } : {}) })

it('puts the overdue first, then today with what has no time, then the rest', () => {
  const rows = [duty('late', '2026-06-29T10:00:00Z', true), duty('now', '2026-06-30T10:00:00Z'), duty('free'), duty('soon', '2026-07-03T10:00:00Z')]
  expect(grouped(rows, '2026-06-30').map(one => [one.group, one.rows.map(row => row.id)])).toEqual([['overdue', ['late']], ['today', ['now', 'free']], ['later', ['soon']]])
})

it('leaves out groups without duties', () => {
  expect(grouped([], '2026-06-30')).toEqual([])
})

it('counts whole days over the time', () => {
  expect(daysLate('2026-06-29T10:00:00Z', '2026-06-30')).toBe(1)
})

it('shows what fell today: changed on the data date and graver than a month ago', () => {
  const card = (itemId: string, lamp: Lamp, strip: string, lampSince = '2026-06-30'): Card => ({ itemId, no: '1', title: itemId, state: 'RUNNING', lamp, strip, lampSince })
  const cards = [card('fell', 'RED', 'ggyr'), card('rose', 'YELLOW', 'grry'), card('old', 'RED', 'ggyr', '2026-05-31'), card('new', 'RED', 'ooor')]
  expect(fallen(cards, '2026-06-30', 8).map(one => [one.card.itemId, one.from])).toEqual([['fell', 'YELLOW']])
})

it('reads many of one kind at one unit as one line, in the place of the first', () => {
  const rows = [duty('a'), { ...duty('v'), kind: 'VERIFY' }, duty('b'), duty('c'), { ...duty('w'), unit: 'u2' }]
  expect(bundled(rows, 3).map(one => one.rows.map(row => row.id))).toEqual([['a', 'b', 'c'], ['v'], ['w']])
  expect(bundled(rows, 4)).toHaveLength(5)
})

it('bundles five hundred rows without effort', () => {
  const rows = Array.from({ length: 500 }, (_, n) => duty(String(n)))
  expect(bundled(rows)).toHaveLength(1)
})
