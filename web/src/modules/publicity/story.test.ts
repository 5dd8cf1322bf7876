import { describe, expect, it } from 'vitest'
import { correctionsOf, dayWords, factKey, standing, type Index, type Story } from './story'

const story = (part: Partial<Story>): Story => ({
  id: 'i', title: '老旧小区改造', campaignId: 'c', campaign: '攻坚', year: 2026, dataDate: '2026-06-30', goals: [], facts: [],
  promise: { no: '1', title: '老旧小区改造', state: 'SLOW', words: '有些慢', verified: 45, planned: 52 }, ...part,
})

describe('the story of an item', () => {
  it('says how late it is and why, without a word of the trade', () => {
    expect(standing(story({ behind: 12, because: { kind: 'STEP', step: '主体封顶', since: '2026-06-18' } }))).toMatchObject({ key: 'standing.late.STEP', args: { days: 12, step: '主体封顶', since: '6 月 18 日' } })
    expect(standing(story({ because: { kind: 'LESS' } })).key).toBe('standing.slow.LESS')
    expect(standing(story({ promise: { no: '1', title: '', state: 'DONE', words: '' } })).key).toBe('standing.DONE')
  })
  it('tells steps, numbers and counts too small to be shown apart', () => {
    expect(factKey({ on: '2026-01-01', name: '开工', few: false })).toBe('fact.step')
    expect(factKey({ on: '2026-01-01', name: '腾空', unit: '户', value: 5, few: false })).toBe('fact.number')
    expect(factKey({ on: '2026-01-01', name: '腾空', unit: '户', few: true })).toBe('fact.few')
  })
  it('names the year of a day only where it is another one', () => {
    expect(dayWords('2026-06-30', 2026)).toBe('6 月 30 日')
    expect(dayWords('2027-01-02', 2026)).toBe('2027 年 1 月 2 日')
  })
  it('finds the corrections of a publication', () => {
    const index = { tenant: '', campaigns: [], clueDecideWorkdays: 5, clueAnswerWorkdays: 15, papers: [{ id: 'k', kind: 'CORRECTION', title: '', dataDate: '', sha256: '', campaignId: '', subjectId: 'p' }] } as Index
    expect(correctionsOf(index, 'p').map(one => one.id)).toEqual(['k'])
    expect(correctionsOf(undefined, 'p')).toEqual([])
  })
})
