import { describe, expect, it } from 'vitest'
import { readLinks, renamed, rowNumbers, writeLinks } from './links'

const codes = ['A', 'B', 'C', 'D']
const read = (text: string) => readLinks(text, codes, 'D')

describe('links written by hand', () => {
  it('takes a bare code as finish to start', () => {
    expect(read('A').links).toEqual([{ pred: 'A', type: 'FS', lag: 0, soft: false }])
  })

  it('reads type, lag and soft, in any case and with Chinese commas', () => {
    expect(read('a ss+5，B FS−2 软、C FF').links).toEqual([
      { pred: 'A', type: 'SS', lag: 5, soft: false },
      { pred: 'B', type: 'FS', lag: -2, soft: true },
      { pred: 'C', type: 'FF', lag: 0, soft: false },
    ])
  })

  it('says what is wrong and keeps the rest', () => {
    const { links, faults } = read('A, X, D, B+999, A FS+1')
    expect(links.map(link => link.pred)).toEqual(['A'])
    expect(faults.map(fault => fault.code)).toEqual(['unknown', 'self', 'lag', 'twice'])
  })

  it('writes back what it reads', () => {
    const text = 'A, B SS+5, C FS-2 软'
    expect(writeLinks(read(text).links)).toBe(text)
  })

  it('reads row numbers with or without a space', () => {
    expect(readLinks('3SS+5, 4+2', ['1', '2', '3', '4'], '1').links.map(link => [link.pred, link.type, link.lag])).toEqual([['3', 'SS', 5], ['4', 'FS', 2]])
  })

  it('shows rows and keeps ids', () => {
    const ids = ['survey', 'sign']
    const shown = renamed([{ pred: 'sign', type: 'FS', lag: 0, soft: false }], ids, rowNumbers(ids))
    expect(shown[0]?.pred).toBe('2')
    expect(renamed(shown, rowNumbers(ids), ids)[0]?.pred).toBe('sign')
  })

  it('reads nothing as no links', () => {
    expect(read('  ')).toEqual({ links: [], faults: [] })
  })
})
