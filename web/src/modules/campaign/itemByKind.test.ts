import { describe, expect, it } from 'vitest'
import { faultsOf, formOf, holesOf, nextNo, rowsOf, type Asked } from './itemByKind'
import type { Kind } from './treeApi'

const kind = { code: 'expropriation', name: '征迁交地', words: [], nodes: [{ name: '签约', days: 30 }], indicators: [{ name: '交地面积', unit: '亩' }, { name: '信访件', unit: '件', direction: 'AT_MOST' }], proposal: true, retired: false, sort: 1, version: 0, id: 'k' } as Kind
const asked = (over: Partial<Asked> = {}): Asked => ({ kind: 'expropriation', no: '2', title: '城南', action: '', category: '', lead: '', person: '', start: '', due: '', numbers: [], ...over })

describe('an item added by its kind', () => {
  it('takes the next whole number of the list', () => {
    expect([nextNo([]), nextNo([{ no: '9' }, { no: '12' }, { no: '附3' }])]).toEqual(['1', '13'])
  })
  it('offers the numbers of the kind in their direction and keeps what was typed', () => {
    expect(rowsOf(kind).map(row => [row.name, row.relation, row.value])).toEqual([['交地面积', 'GE', ''], ['信访件', 'LE', '']])
    const typed = [{ name: '交地面积', unit: '公顷', relation: 'EQ' as const, value: '8' }, { name: '自加', unit: '户', relation: 'GE' as const, value: '3' }, { name: '空', unit: '', relation: 'GE' as const, value: '' }]
    expect(rowsOf(kind, typed).map(row => [row.name, row.unit, row.value])).toEqual([['交地面积', '公顷', '8'], ['信访件', '件', ''], ['自加', '户', '3']])
  })
  it('names what is wrong at its place', () => {
    const row = { name: '交地面积', unit: '亩', relation: 'GE' as const, value: '十亩' }
    expect(faultsOf(asked({ kind: '', no: ' ', title: '', start: '2026-09-01', due: '2026-08-01', numbers: [row] }))).toEqual(['kind', 'no', 'title', 'days', 'number0'])
    expect(faultsOf(asked({ numbers: [{ ...row, value: ' １２０.5 ' }] }))).toEqual([])
  })
  it('sends only what was said', () => {
    expect(formOf(asked({ due: '2026-09-30', numbers: [{ name: '交地面积', unit: '亩', relation: 'GE', value: '1,200' }, { name: '信访件', unit: '件', relation: 'LE', value: '' }] })))
      .toEqual({ kind: 'expropriation', no: '2', title: '城南', due: '2026-09-30', numbers: [{ name: '交地面积', unit: '亩', relation: 'GE', value: 1200 }] })
  })
  it('tells what the hand-over will ask for', () => {
    expect(holesOf(asked(), kind)).toEqual(['lead', 'due'])
    expect(holesOf(asked({ lead: 'u', due: '2026-09-30' }), { ...kind, nodes: [] })).toEqual(['number'])
  })
})
