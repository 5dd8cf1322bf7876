import { describe, expect, it } from 'vitest'
import type { Matrix } from './api'
import { blocked, saidOf, wordsOfMatrix } from './matrix'

const matrix: Matrix = {
  rows: [{ indicator: '投资', unit: '亿元', whole: 100, parts: [{ scope: '东县', value: 40, corrected: false }, { scope: '西县', value: 55, corrected: true }], remainder: 0,
    balance: { verdict: 'SHORT', whole: 100, parts: 95, remainder: 0, difference: -5 } }],
  scopes: [{ name: '东县', whole: false, unitId: 'u1', candidates: [] }],
}

describe('the words of a matrix', () => {
  it('hold what was corrected and what the city keeps, and nothing else', () => {
    const said = saidOf(matrix)
    said.kept['投资|亿元'] = '5'
    said.reasons['投资|亿元'] = '国企承担'
    expect(wordsOfMatrix(matrix, said)).toEqual({
      remainders: [{ indicator: '投资', unit: '亿元', value: 5, reason: '国企承担' }], values: [{ indicator: '投资', unit: '亿元', scope: '西县', value: 55 }], units: { 东县: 'u1' },
    })
  })

  it('block while parts fall short', () => {
    expect(blocked(matrix)).toBe(1)
    expect(blocked(undefined)).toBe(0)
  })
})
