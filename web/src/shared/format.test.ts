import { expect, it } from 'vitest'
import { datedMoment, dayOf, delta, minutes, moment, number } from './format'

it('writes numbers with commas, and a dash for what is missing', () => {
  expect([number(1234.5), number(0), number(undefined), number(40.5, 1), number(41, 1)]).toEqual(['1,234.5', '0', '—', '40.5', '41.0'])
})

it('writes changes with a real sign', () => {
  expect([delta(41), delta(-3.5), delta(0), delta(-0.04, 1)]).toEqual(['+41', '−3.5', '±0', '±0.0'])
})

it('tells instants in Beijing time', () => {
  expect(datedMoment('2025-12-31T17:05:00Z')).toBe('2026-01-01 01:05')
  expect([moment('2026-06-29T08:42:00Z'), dayOf('2026-06-29T17:00:00Z')]).toEqual(['06-29 16:42', '2026-06-30'])
})

it('tells seconds as minutes', () => {
  expect(minutes(112)).toBe('1:52')
})
