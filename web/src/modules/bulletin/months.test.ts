import { expect, test } from 'vitest'
import type { Line, UnitRow } from './api'
import { asksForSomething, chinese, known, moved, notes, percent, points, pressing, skipped, tone } from './months'

const row = (over: Partial<UnitRow>) => ({ unit: 'u', name: '青岚县', items: 3, red: 1, yellow: 0, completed: 0, completion: 30, closeToAbove: false, reopened: 0, ...over }) as UnitRow

test('says … for what is not known, never 0', () => {
  expect([percent(undefined), known(null), points(undefined)]).toEqual(['…', '…', '…'])
  expect([percent(0), points(0)]).toEqual(['0.0%', '±0.0'])
})
test('rounds as the paper does', () => {
  expect([percent(93.14), points(-6.61), points(1.94)]).toEqual(['93.1%', '−6.6', '+1.9'])
  expect([tone(-1), tone(2), tone(0)]).toEqual(['dn', 'up', 'mut'])
})
test('counts ranks won and lost', () => {
  expect([moved(row({ rank: 2, before: 5 })), moved(row({ rank: 3, before: 1 })), moved(row({ rank: 1 }))]).toEqual([3, -2, undefined])
})
test('says why a row stands where it stands', () => {
  expect(notes(row({ rank: 2, tie: 'RED', closeToAbove: true }))).toEqual(['tie.RED'])
  expect(notes(row({ rank: 2, closeToAbove: true }))).toEqual(['close'])
  expect(notes(row({}))).toEqual(['unranked'])
})
test('knows which months ask for something', () => {
  expect(['WAIT', 'FREEZE', 'NOTHING', 'APPROVE'].map(next => asksForSomething({ next } as Line))).toEqual([false, true, false, true])
})
test('counts the slips that press, not those that announce or clear', () => {
  expect([pressing({ NOTICE: 120, WARNING: 30, PROBLEM: 12, CLEARANCE: 140, EXPOSURE: 1 }), pressing({ NOTICE: 9 }), pressing()]).toEqual([43, 0, 0])
})
test('tells a month that was skipped', () => {
  expect([{ state: 'OPEN', next: 'NOTHING' }, { state: 'OPEN', next: 'FREEZE' }, { state: 'CLOSED', next: 'NOTHING' }].map(line => skipped(line as Line))).toEqual([true, false, false])
})
test('writes a day as people say it', () => expect([chinese('2026-07-03'), chinese()]).toEqual(['7月3日', '…']))
