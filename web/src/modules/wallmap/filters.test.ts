import { describe, expect, it } from 'vitest'
import { askOf, cleared, narrowed, readFilters, toggled, writeFilters } from './filters'

describe('filters in the address', () => {
  it('come back as they went', () => {
    const filters = readFilters({ unit: 'u1', leader: '沈若舟', lamp: 'red,YELLOW', q: '沿江 征迁', view: 'stalled', sort: 'due', face: 'bars' })
    expect(readFilters(writeFilters(filters))).toEqual(filters)
    expect(filters.lamp).toEqual(['RED', 'YELLOW'])
  })
  it('leave out what is usual', () => {
    expect(writeFilters(readFilters({ sort: 'lamp', face: 'table' }))).toEqual({})
  })
  it('ignore words they do not know and empty ones', () => {
    expect(readFilters({ lamp: 'PINK', view: 'x', sort: 'y', face: 'z', q: ' ', unit: null })).toEqual({ lamp: [], sort: 'lamp', face: 'table' })
  })
  it('are asked of the server without the face', () => {
    expect(askOf(readFilters({ face: 'map', lamp: 'RED', category: 'c' }), { limit: '1' })).toBe('category=c&lamp=RED&sort=lamp&limit=1')
  })
  it('switch lamps in their own order', () => {
    expect(toggled(['GREY'], 'RED')).toEqual(['RED', 'GREY'])
    expect(toggled(['RED', 'GREY'], 'RED')).toEqual(['GREY'])
  })
  it('know whether anything is narrowed, and clear it', () => {
    const filters = readFilters({ campaign: 'a', view: 'due30', sort: 'gap', face: 'board' })
    expect(narrowed(filters)).toBe(true)
    expect(narrowed(cleared(filters))).toBe(false)
    expect(cleared(filters)).toEqual({ campaign: 'a', lamp: [], sort: 'gap', face: 'board' })
  })
})
