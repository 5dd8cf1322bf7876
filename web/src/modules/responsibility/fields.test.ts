import { describe, expect, it } from 'vitest'
import type { DraftRow, ReadItem } from './draft'
import { differences, fieldOfRole, fieldsOf, mendingOf, wrongFields } from './fields'

const item: ReadItem = {
  no: '3', groups: ['城建', '管网'], title: '修管网', indicators: [{ name: '管网', relation: '>=', value: 12.5, unit: '公里' }], lead: ['住建局'], assist: ['财政局', '各街道'],
  due: '2026-09-30', nodes: [{ label: '一季度', text: '开工' }], investment: { total: 500, unit: '万元' },
}
const row: DraftRow = { n: 1, place: 'S!3', item, findings: [], setAside: false, mended: false, difference: 'NEW', changes: [], version: 4, recalled: false }

describe('the fields of a row', () => {
  it('say nothing if nothing was changed', () => {
    expect(mendingOf(row, fieldsOf(item), 2026)).toBeUndefined()
  })

  it('send only what was changed, with the version that was seen', () => {
    const typed = { ...fieldsOf(item), due: '11月底', assist: '财政局，审计局', groups: '城建 › 排水' }
    expect(mendingOf(row, typed, 2026)).toEqual({ due: '2026-11-30', assist: ['财政局', '审计局'], groups: ['城建', '排水'], version: 4 })
  })

  it('send indicators, nodes and investment whole', () => {
    const typed = fieldsOf(item)
    typed.indicators.push({ name: '泵站', relation: '=', value: '２', unit: '座' })
    typed.nodes = [{ label: '一季度', text: '开工', due: '3-31' }]
    typed.total = ''
    expect(mendingOf(row, typed, 2026)).toEqual({
      indicators: [{ name: '管网', relation: '>=', value: 12.5, unit: '公里' }, { name: '泵站', relation: '=', value: 2, unit: '座' }],
      nodes: [{ label: '一季度', text: '开工', due: '2026-03-31' }], investment: { unit: '万元' }, version: 4,
    })
  })

  it('are wrong where they cannot be understood', () => {
    const typed = { ...fieldsOf(item), title: ' ', due: '尽快', total: '五百' }
    typed.indicators = [{ name: '', relation: '=', value: 'x', unit: '' }]
    expect(wrongFields(typed, 2026)).toEqual(['title', 'due', 'indicators', 'investment'])
  })

  it('tell what a colleague changed', () => {
    expect(differences(item, { ...item, due: '2026-10-31', lead: [] })).toEqual([{ field: 'due', theirs: '2026-10-31' }, { field: 'lead', theirs: '—' }])
  })

  it('are found by the role of a column', () => {
    expect(fieldOfRole('node:一季度')).toBe('nodes')
    expect(fieldOfRole('ignore')).toBeUndefined()
  })
})
