import { describe, expect, it } from 'vitest'
import type { DraftRow, Finding, ReadItem } from './draft'
import { worst } from './draft'
import { actsOf, fieldOf, readDue, readNames, suggestionOf } from './mending'
import { filterRows, nextProblem, stepRow, stretches } from './navigation'

const none: ReadonlySet<string> = new Set()
const item: ReadItem = { groups: [], title: '道路', indicators: [], lead: ['住建局'], assist: [], nodes: [] }
const finding = (severity: Finding['severity'], code = 'list.no-due', place = 'Sheet!D1'): Finding => ({ severity, code, place, message: '' })
const row = (n: number, ...findings: Finding[]): DraftRow => ({ n, place: `Sheet!${n}`, item, findings, setAside: false, mended: false, difference: 'NEW', changes: [], version: 0, recalled: false })
const rows = [row(1), row(2, finding('warning', 'list.no-due', 'Sheet!D2')), row(3, finding('info', 'list.more')), row(4, finding('error', 'list.amount-negative', 'Sheet!E4'))]

describe('going from problem to problem', () => {
  it('passes information by and comes round', () => {
    expect(nextProblem(rows, undefined, none)).toBe(2)
    expect(nextProblem(rows, 2, none)).toBe(4)
    expect(nextProblem(rows, 4, none)).toBe(2)
    expect(nextProblem(rows, 2, none, -1)).toBe(4)
    expect(nextProblem(rows, undefined, none, -1)).toBe(4)
  })

  it('passes by what was set aside or is known', () => {
    const known = new Set(['Sheet!D2 list.no-due'])
    const aside = rows.map(each => (each.n === 4 ? { ...each, setAside: true } : each))
    expect(nextProblem(aside, undefined, known)).toBeUndefined()
    expect(nextProblem([], undefined, none)).toBeUndefined()
  })

  it('filters to problems and to changes', () => {
    expect(filterRows(rows, 'problems', none).map(each => each.n)).toEqual([2, 4])
    expect(filterRows([{ ...row(1), difference: 'SAME' }, { ...row(2), difference: 'NEW' }], 'changes', none).map(each => each.n)).toEqual([2])
  })

  it('steps row by row and stops at the ends', () => {
    expect([stepRow(rows, undefined, 1), stepRow(rows, 1, 1), stepRow(rows, 4, 1), stepRow(rows, 1, -1)]).toEqual([1, 2, 4, 1])
  })

  it('shows the whole as stretches with their gravest finding', () => {
    expect(stretches(rows, none, 2).map(each => each.severity)).toEqual(['warning', 'error'])
    expect(worst([])).toBeUndefined()
  })
})

describe('mending in place', () => {
  it('asks for the missing field first and lets a row be set aside', () => {
    expect(actsOf(finding('warning'), row(1)).map(act => act.kind)).toEqual(['field', 'aside', 'known'])
    expect(actsOf(finding('error', 'list.amount-negative'), row(1)).map(act => act.kind)).toEqual(['drop', 'aside'])
    expect(actsOf(finding('info', 'list.due-bare-month'), row(1)).map(act => act.kind)).toEqual(['known'])
    expect(suggestionOf(finding('error', 'list.amount-negative'), row(1))).toBeUndefined()
  })

  it('asks for a field once in a row', () => {
    expect(fieldOf(finding('warning', 'list.due-outside'))).toBe('due')
    expect(fieldOf(finding('info', 'list.due-outside'))).toBeUndefined()
    expect(actsOf(finding('warning', 'list.due-past'), row(1), true).map(act => act.kind)).toEqual(['known'])
  })

  it('reads a deadline as people write it', () => {
    const cases: [string, string | undefined][] = [
      ['12-18', '2026-12-18'], ['12月18日前', '2026-12-18'], ['11月底', '2026-11-30'], ['2月', '2026-02-28'], ['年底', '2026-12-31'],
      ['三季度末', '2026-09-30'], ['第4季度', '2026-12-31'], ['上半年', '2026-06-30'], ['2027年1月5日', '2027-01-05'], ['2-30', undefined], ['尽快', undefined],
    ]
    for (const [text, due] of cases) expect(readDue(text, 2026), text).toBe(due)
    expect(readDue('12-18', undefined)).toBeUndefined()
  })

  it('reads names with any of our commas', () => {
    expect(readNames('住建局、财政局，教育局; ')).toEqual(['住建局', '财政局', '教育局'])
  })
})
