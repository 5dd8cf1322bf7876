import { describe, expect, it } from 'vitest'
import { faultsOf, previewOf } from './template'

const fields = [{ name: '单位', sample: '望川县人民政府' }, { name: '答复期限', sample: '2026年7月3日' }]

describe('a template', () => {
  it('shows its words with sample values and tells headings from paragraphs', () => {
    expect(previewOf('一、要求\n\n请{{单位}}于{{ 答复期限 }}前答复。\n一、整句不是标题。', fields)).toEqual([
      { text: '一、要求', level: 1 }, { text: '请望川县人民政府于2026年7月3日前答复。', level: 0 }, { text: '一、整句不是标题。', level: 0 },
    ])
  })
  it('finds unknown fields and open braces at their lines', () => {
    expect(faultsOf('{{单位}}\n{{名称}}和{{单位\n好}}', fields)).toEqual([{ line: 2, field: '名称' }, { line: 2, field: '{{' }, { line: 3, field: '}}' }])
  })
})
