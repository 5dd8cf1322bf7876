import { expect, it } from 'vitest'
import { batchOf, counted, filtersOf, length, line, missing, percent, queryOf, rateOf, waiting, type Page, type Rates, type Whole } from './problems'

const rates = (over: Partial<Rates> = {}) => ({ through: '2026-06-30', issued: 313, cleared: 305, reopened: 4, withdrawn: 2, onTime: 290, fellDue: 310, overdue: 8, rate: 97.44, headline: 97.4, net: 96.2, reopenRate: 1.3, onTimeRate: 93.5, ...over }) as Rates
const file = (over: object) => ({ round: 1, measures: [], requests: [], ...over }) as unknown as Whole

it('keeps the filters in the address and leaves out what is as usual', () => {
  expect(filtersOf({})).toEqual({ state: 'open', unit: '', campaign: '', overdue: false, q: '' })
  const filters = { state: 'RETURNED', unit: 'u1', campaign: '', overdue: true, q: '河道' }
  expect(filtersOf(queryOf(filters))).toEqual(filters)
  expect(queryOf(filtersOf({ state: ['a', 'b'] }))).toEqual({})
})

it('shows the rates of the regulation with the numbers they come from', () => {
  expect(rateOf(rates(), 'clearance')).toEqual({ value: '97.4 %', part: 305, whole: 313, exact: '97.44' })
  expect(rateOf(rates(), 'net')).toMatchObject({ value: '96.2 %', part: 301, whole: 313 })
  expect(rateOf(rates(), 'reopen')).toMatchObject({ value: '1.3 %', part: 4, whole: 305 })
  expect(rateOf(rates({ issued: 0, cleared: 0, headline: undefined } as Partial<Rates>), 'clearance')).toEqual({ value: '-', part: 0, whole: 0, exact: '-' })
  expect(percent(undefined)).toBe('-')
  expect(percent(0)).toBe('0.0 %')
})

it('counts the views from the states', () => {
  const page = { counts: { ASSIGNED: 2, VERIFYING: 1, CLEAR_REQUESTED: 1, CLEARED: 3, CLOSED: 1, WITHDRAWN: 5 } } as unknown as Page
  expect(counted(page)).toEqual({ open: 4, verifying: 2, off: 4, all: 13 })
  expect(counted(undefined).open).toBe(0)
})

it('names all that keeps a request from being sent', () => {
  expect(missing(file({ measures: [{ round: 1 }] }), '短', 0, 0)).toEqual(['measure', 'result', 'before', 'after'])
  expect(missing(file({ round: 2, measures: [{ round: 1, doneOn: '2026-06-01' }] }), '一'.repeat(20), 1, 1)).toEqual(['measure'])
  expect(missing(file({ measures: [{ round: 1, doneOn: '2026-06-01' }] }), ` ${'𠮷'.repeat(20)} `, 1, 1)).toEqual([])
  expect(length('𠮷 ')).toBe(1)
})

it('says of which month and kind a drawn batch was', () => {
  expect(batchOf('0198f2aa-0000-7000-8000-000000000001|2026-03|30')).toEqual({ year: 2026, month: 3, days: 30 })
  expect([batchOf('现场看过'), batchOf(null)]).toEqual([undefined, undefined])
})

it('knows which request waits', () => {
  expect(waiting(file({ requests: [{ id: 'a', verdict: {} }, { id: 'b' }] }))?.id).toBe('b')
  expect(waiting(file({ requests: [{ id: 'a', verdict: {} }] }))).toBeUndefined()
})

it('draws the open files from zero', () => {
  expect(line([{ date: 'a', open: 4 }, { date: 'b', open: 0 }], 96, 20)).toBe('0.0,0.0 96.0,20.0')
  expect(line([{ date: 'a', open: 0 }], 96, 20)).toBe('0.0,20.0')
})
