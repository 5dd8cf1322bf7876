import { describe, expect, it } from 'vitest'
import type { Link } from './links'
import { chainLinks, jointsOf } from './picture'
import { faultFields } from './plan'
import { shownRows } from './rows'

const after = (pred: string): Link => ({ pred, type: 'FS', lag: 0, soft: false })

describe('the picture of a plan', () => {
  it('finds a link from both of its ends', () => {
    const link = after('A')
    const joints = jointsOf([{ id: 'A', links: [] }, { id: 'B', links: [link] }, { id: 'C', links: [after('A')] }])
    expect(joints.get('A')?.map(each => each.to)).toEqual(['B', 'C'])
    expect(joints.get('B')).toEqual([{ from: 'A', to: 'B', link }])
  })

  it('knows the chain by its links', () => {
    expect(chainLinks(['A', 'B', 'C'])).toEqual(new Set(['A>B', 'B>C']))
    expect(chainLinks(['A'])).toEqual(new Set())
  })

  it('keeps the row with the focus in the page when it is out of sight', () => {
    const rows = ['a', 'b', 'c', 'd']
    expect(shownRows(rows, { first: 1, last: 3 }, 2).map(each => each.row)).toEqual(['b', 'c'])
    expect(shownRows(rows, { first: 1, last: 3 }, 0)).toEqual([{ row: 'b', index: 1 }, { row: 'c', index: 2 }, { row: 'a', index: 0 }])
    expect(shownRows(rows, { first: 0, last: 1 }, undefined)).toEqual([{ row: 'a', index: 0 }])
  })

  it('gathers the wrong fields of each activity', () => {
    expect(faultFields([{ id: 'A', field: 'name', code: 'x' }, { id: 'A', field: 'duration', code: 'y' }]).get('A')).toBe(' name duration ')
  })
})
