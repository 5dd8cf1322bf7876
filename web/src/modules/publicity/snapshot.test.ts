import { describe, expect, it } from 'vitest'
import { categoriesOf, CITY, dueWords, find, sentenceOf, totalsOf, type Promised, type Snapshot } from './snapshot'

const one = (part: Partial<Promised>): Promised => ({ no: '1', title: '老旧小区改造', unit: '住建局', place: '明湖区', state: 'ON_TIME', words: '按时', ...part })
const snapshot: Snapshot = { title: '公示', tenant: '示范市', campaign: '攻坚', year: 2026, dataDate: '2026-06-30', items: 6, totals: { VERY_SLOW: 1, ON_TIME: 2, DONE: 1, SLOW: 2 }, places: [], promises: [] }

describe('the public snapshot', () => {
  it('is searched by all words together, the slow first', () => {
    const found = find([one({}), one({ no: '2', title: '小区停车', state: 'VERY_SLOW' }), one({ no: '3', title: '午托', unit: '教育局' })], { words: '小区 住建' })
    expect(found.map(each => each.no)).toEqual(['2', '1'])
  })
  it('is narrowed by place, the whole city being one of its own', () => {
    expect(find([one({}), one({ no: '2', place: undefined })] as Promised[], { words: '', place: CITY }).map(each => each.no)).toEqual(['2'])
  })
  it('orders by deadline and then by number as people count', () => {
    const found = find([one({ no: '10', due: '2026-09-01' }), one({ no: '9', due: '2026-09-01' }), one({ no: '1' })], { words: '' })
    expect(found.map(each => each.no)).toEqual(['9', '10', '1'])
  })
  it('says deadlines as people do', () => {
    expect(dueWords('2026-11-30', 2026)).toMatchObject({ key: 'monthEnd', month: 11 })
    expect(dueWords('2026-12-18', 2026)).toMatchObject({ key: 'day', month: 12, day: 18 })
    expect(dueWords('2027-02-28', 2026)).toMatchObject({ key: 'other', year: 2027 })
    expect(dueWords(undefined, 2026).key).toBe('none')
  })
  it('sums up best first and leaves out what is not there', () => {
    expect(totalsOf(snapshot).map(total => total.state)).toEqual(['DONE', 'ON_TIME', 'SLOW', 'VERY_SLOW'])
    expect(sentenceOf(snapshot)).toEqual({ well: 3, slow: 2, verySlow: 1, waiting: 0, paused: 0 })
  })
  it('counts categories, the fullest first', () => {
    expect(categoriesOf([one({ category: '民生' }), one({ category: '项目' }), one({ category: '项目' }), one({})])).toEqual([{ name: '项目', n: 2 }, { name: '民生', n: 1 }])
  })
})
