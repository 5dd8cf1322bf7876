import { describe, expect, it } from 'vitest'
import type { ReadItem } from './draft'
import { segments } from './marks'
import { keyOf, markOfRole, originalLines, placeOf, placeSaid, wordsOf } from './place'
import { offsets, rowAt, sliceOf } from './windowing'

describe('a place', () => {
  it('is read from sheets, lines and tables', () => {
    expect(placeOf('责任清单!AB12')).toEqual({ sheet: '责任清单', row: 12, column: 27 })
    expect(placeOf('责任清单!6')).toEqual({ sheet: '责任清单', row: 6 })
    expect(placeOf('line 12')).toEqual({ sheet: '', row: 12 })
    expect(placeOf('table 1 row 3')).toEqual({ sheet: 'table 1', row: 3 })
    expect(placeOf('somewhere')).toBeUndefined()
  })

  it('is said in the words of the page, a cell by its name', () => {
    const say = (key: string, values: Record<string, number>) => `${key.split('.').pop()} ${Object.values(values).join(' ')}`
    expect(['line 9', 'table 2 row 3', 'table 2 row 3 column 4', '责任清单!D12', 'somewhere'].map(place => placeSaid(place, say))).toEqual(['line 9', 'row 2 3', 'cell 2 3 4', '责任清单!D12', 'somewhere'])
  })

  it('ties a cell to the line it stands on', () => {
    expect(keyOf('S!D12')).toBe(keyOf('S!12'))
    expect(keyOf('somewhere')).toBe('somewhere')
  })

  it('gathers the cells of a row into a line', () => {
    const lines = originalLines([{ place: 'S!A1', text: '1' }, { place: 'S!B1', text: '道路' }, { place: 'line 7', text: '文' }])
    expect(lines.map(line => [line.no, line.cells.length])).toEqual([['1', 2], ['7', 1]])
  })

  it('is underlined by what its column was taken for', () => {
    expect(markOfRole('node:一季度')).toBe('m3')
    expect(markOfRole('remark')).toBeUndefined()
  })
})

describe('the sentence', () => {
  const item: ReadItem = {
    groups: [], title: '道路', indicators: [{ name: '道路', relation: '=', value: 12, unit: '公里' }],
    lead: ['住建局'], assist: ['财政局'], leader: '沈若舟', dueText: '11月底', nodes: [],
  }

  it('is underlined where it was understood, and loses no letter', () => {
    const text = '修道路12公里，11月底完成（沈若舟；住建局、财政局）'
    const parts = segments(text, item)
    expect(parts.map(part => part.text).join('')).toBe(text)
    expect(parts.filter(part => part.mark).map(part => part.mark)).toEqual(['m2', 'm3', 'm4', 'm5', 'm6'])
  })

  it('says what a column holds', () => {
    expect([wordsOf('task', item), wordsOf('due', item), wordsOf('lead', item), wordsOf('remark', item)]).toEqual(['道路', '11月底', '住建局', ''])
  })

  it('stays whole where nothing was understood', () => {
    expect(segments('一、总则', undefined)).toEqual([{ text: '一、总则' }])
  })
})

describe('rows in the window', () => {
  const starts = offsets(new Array<number>(2000).fill(40))

  it('are few of many, and the spacers make up the rest', () => {
    const slice = sliceOf(starts, 40_000, 800, 400)
    expect(slice.last - slice.first).toBeLessThan(45)
    expect(slice.before + (slice.last - slice.first) * 40 + slice.after).toBe(80_000)
    expect(rowAt(starts, 40_000)).toBe(1000)
  })

  it('reach the first and the last', () => {
    expect(sliceOf(starts, 0, 800).first).toBe(0)
    expect(sliceOf(starts, 79_900, 800)).toMatchObject({ last: 2000, after: 0 })
    expect(sliceOf(offsets([]), 0, 800)).toEqual({ first: 0, last: 0, before: 0, after: 0 })
  })
})
