import { expect, it } from 'vitest'
import type { RegisterRow } from './api'
import { ordersOf } from './rows'

it('counts military orders by their state, the ones that hold first', () => {
  const row = (...states: string[]) => ({ orders: states.map(state => ({ state })) }) as unknown as RegisterRow
  expect(ordersOf([row('EXPIRED', 'SIGNED'), row(), row('EXPIRED')])).toEqual([{ state: 'SIGNED', n: 1 }, { state: 'EXPIRED', n: 2 }])
  expect(ordersOf([row()])).toEqual([])
})
