import { describe, expect, it } from 'vitest'
import { fractionOf, plus, roughly, signOf, times } from './fraction'
import { nameOf, shownOf, treeOf, whyOf } from './periods'
import { countsOf, liveOf, matrixOf, type Edit } from './targets'
import type { Period, TargetRow } from './api'
import type { Unit } from '@/shared/units'

const row = (id: string, parentId?: string, scopeUnit?: string, more: object = {}) => ({
  target: { id, name: id, value: 10, unit: '亩', relation: 'GE', remainder: 0, issued: false, campaignId: 'c', sort: 1, version: 0, ...(parentId ? { parentId } : {}), ...(scopeUnit ? { scopeUnit } : {}) },
  balance: { verdict: 'EXACT', whole: 10, parts: 10, remainder: 0, difference: 0 }, rollUp: { works: 0, promised: 0, verified: 0 }, ...more,
} as unknown as TargetRow)
const unit = (id: string) => ({ id, name: id, aliases: [], active: true } as unknown as Unit)

describe('the matrix of targets', () => {
  it('puts each part under its place and leaves out places without one', () => {
    const matrix = matrixOf([row('a'), row('b', 'a', 'east'), row('c')], [unit('west'), unit('east')])
    expect(matrix.places.map(place => place.id)).toEqual(['east'])
    expect(matrix.lines.map(line => [line.row.target.id, line.cells.get('east')?.target.id])).toEqual([['a', 'b'], ['c', undefined]])
  })

  it('counts wholes only', () => {
    expect(countsOf([row('a', undefined, undefined, { balance: { verdict: 'SHORT' } }), row('b', 'a', 'east')])).toMatchObject({ all: 1, short: 1, issued: 0 })
  })
})

describe('a split while it is typed', () => {
  const edit = (texts: string[], more: Partial<Edit> = {}): Edit => ({ value: '60', remainder: '', reason: '', parts: texts.map(text => ({ scope: 's', unit: '亩', factor: '1/15', text })), ...more })

  it('adds parts of another unit exactly', () => {
    expect(liveOf(edit(['600', '300']), 'GE')).toMatchObject({ verdict: 'EXACT', parts: 60, ready: true })
    expect(liveOf(edit(['600', '299.9999']), 'GE').verdict).toBe('SHORT')
    expect(liveOf(edit(['600', '３１５']), 'GE')).toMatchObject({ verdict: 'OVER', difference: 1 })
  })

  it('is not ready while a field is no number or a share kept lacks its reason', () => {
    expect(liveOf(edit(['600', 'x']), 'GE').ready).toBe(false)
    expect(liveOf(edit(['600'], { remainder: '20' }), 'GE')).toMatchObject({ verdict: 'EXACT', ready: false })
    expect(liveOf(edit(['600'], { remainder: '20', reason: '统筹' }), 'GE').ready).toBe(true)
  })

  it('turns round for a limit', () => {
    expect(liveOf(edit(['901']), 'LE').verdict).toBe('OVER_LIMIT')
    expect(liveOf(edit(['899']), 'LE').verdict).toBe('WITHIN')
  })
})

describe('fractions', () => {
  it('read decimals and factors, and nothing else', () => {
    expect(roughly(times(fractionOf('1.5')!, fractionOf('2000/3')!))).toBe(1000)
    expect(signOf(plus(fractionOf('0.1')!, plus(fractionOf('0.2')!, fractionOf('-0.3')!)))).toBe(0)
    for (const text of ['', '.', 'abc', '1/0', '1e3']) expect(fractionOf(text)).toBeUndefined()
  })
})

describe('the periods of a year', () => {
  const period = (level: Period['level'], label: string, from: string, to: string, more: object = {}) => ({ level, label, from, to, target: 1, planned: 1, state: 'OVER', byHand: false, ...more } as Period)
  const periods = [period('YEAR', '2026', '2026-04-01', '2026-06-30'), period('QUARTER', '2026-Q2', '2026-04-01', '2026-06-30'), period('MONTH', '2026-04', '2026-04-01', '2026-04-30'),
    period('MONTH', '2026-05', '2026-05-01', '2026-05-31'), period('WEEK', '2026-W18', '2026-04-27', '2026-04-30'), period('WEEK', '2026-W19', '2026-05-04', '2026-05-10')]

  it('nest, and show the weeks of open months only', () => {
    const tree = treeOf(periods)
    expect(tree[0]?.children[0]?.children.map(month => month.children.length)).toEqual([1, 1])
    expect(shownOf(tree, new Set(['2026-05-01'])).map(one => one.label)).toEqual(['2026-Q2', '2026-04', '2026-05', '2026-W19'])
  })

  it('have names and reasons', () => {
    expect(nameOf(periods[1]!)).toEqual(['quarter', { year: '2026', n: 2 }])
    expect(nameOf(periods[4]!)).toEqual(['week', { n: 18, from: '04-27', to: '04-30' }])
    expect(whyOf({ ...periods[2]!, flag: 'AT_RISK', chance: 1 })).toBe('madeGood')
    expect(whyOf({ ...periods[2]!, flag: 'BROKEN' })).toBe('unknown')
  })
})
