import { expect, it } from 'vitest'
import { uuid7 } from './uuid'

it('makes ids of version 7 that sort by time and never meet', () => {
  const ids = Array.from({ length: 500 }, (_, i) => uuid7(1_790_000_000_000 + i))
  expect(new Set(ids).size).toBe(500)
  expect(ids.slice().sort()).toEqual(ids)
  expect(ids.every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true)
})
