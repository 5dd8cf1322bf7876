import { expect, it } from 'vitest'
import type { Lamp } from '@/shared/lamp'
import { fallen, type Card } from './fallen'
import { daysLate, grouped, type Duty } from './desk'

const duty = (id: string, due?: string, overdue = false): Duty => ({ id, kind: 'REPORT', subject: 's', title: id, reason: { code: 'x', args: [] }, minutes: 2, action: 'report', link: '/', overdue, ...(due ? { due } : {}) })

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
