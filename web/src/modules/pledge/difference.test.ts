import { describe, expect, it } from 'vitest'
import type { Difference, FieldChange } from './api'
import { deltaOf, filtered, valueOf } from './difference'

const due: FieldChange = { field: 'due', before: '2026-06-30', after: '2026-09-30', tone: 'LATER', delta: 92 }
const stations: FieldChange = { field: 'number', name: '新建泵站', before: '3座', after: '2.5座', tone: 'DOWN', delta: -0.5, unit: '座' }
const difference = {
  added: [{ itemId: 'a', no: '0501', title: '新增桥梁' }], withdrawn: [{ itemId: 'b', no: '0302', title: '撤下道路' }],
  changed: [{ itemId: 'c', no: '0417', title: '泵站', changes: [due] }, { itemId: 'd', no: '0418', title: '清淤', changes: [stations] }], later: 1, same: 3,
} as unknown as Difference

describe('a comparison of two versions', () => {
  it('says days as people do and differences with their sign', () => {
    expect(valueOf(due, due.after)).toBe('2026年9月30日')
    expect(deltaOf(due)).toBe('+92')
    expect(deltaOf(stations)).toBe('−0.5')
    expect(deltaOf({ ...due, delta: undefined })).toBe('')
  })
  it('is looked through by words of items and of changes', () => {
    expect(filtered(difference, '桥', false)).toMatchObject({ added: [{ no: '0501' }], withdrawn: [], changed: [] })
    expect(filtered(difference, '2.5座', false).changed.map(row => row.no)).toEqual(['0418'])
    expect(filtered(difference, '０４１７', false).changed).toHaveLength(1)
  })
  it('can be cut down to deadlines that moved later', () => {
    expect(filtered(difference, '', true)).toMatchObject({ added: [], withdrawn: [], changed: [{ no: '0417' }] })
  })
})
