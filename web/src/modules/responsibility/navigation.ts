import { worst, type DraftRow, type Finding } from './draft'

/** Which rows still ask for a person. */
export type Filter = 'all' | 'problems' | 'changes'

const grave = (finding: Finding) => finding.severity !== 'info'

/** Findings that a clerk has seen are remembered by place and code. */
export const findingKey = (finding: Finding) => `${finding.place} ${finding.code}`

export const openFindings = (row: DraftRow, known: ReadonlySet<string>): Finding[] =>
  row.setAside ? [] : row.findings.filter(finding => !known.has(findingKey(finding)))

export const hasProblem = (row: DraftRow, known: ReadonlySet<string>) => openFindings(row, known).some(grave)

export function filterRows(rows: readonly DraftRow[], filter: Filter, known: ReadonlySet<string>): DraftRow[] {
  if (filter === 'problems') return rows.filter(row => hasProblem(row, known))
  if (filter === 'changes') return rows.filter(row => row.difference === 'NEW' || row.difference === 'CHANGED')
  return [...rows]
}

/** The next row with a problem after `current` (its `n`), round the end; undefined if there is none. */
export function nextProblem(rows: readonly DraftRow[], current: number | undefined, known: ReadonlySet<string>, step: 1 | -1 = 1): number | undefined {
  const at = rows.findIndex(row => row.n === current)
  for (let i = 1; i <= rows.length; i++) {
    const begin = at < 0 ? (step === 1 ? -1 : rows.length) : at
    const row = rows[(((begin + i * step) % rows.length) + rows.length) % rows.length]
    if (row && hasProblem(row, known)) return row.n
  }
  return undefined
}

export const stepRow = (rows: readonly DraftRow[], current: number | undefined, step: 1 | -1): number | undefined => {
  const at = rows.findIndex(row => row.n === current)
  const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))
  return rows[to]?.n
}

/** 全文 as at most `bars` stretches of rows, each with its gravest finding. */
export interface Stretch {
  first: number
  last: number
  severity?: 'error' | 'warning' | 'info'
  n: number
}

export function stretches(rows: readonly DraftRow[], known: ReadonlySet<string>, bars = 38): Stretch[] {
  const size = Math.max(1, Math.ceil(rows.length / bars))
  const result: Stretch[] = []
  for (let first = 0; first < rows.length; first += size) {
    const part = rows.slice(first, first + size)
    const severity = worst(part.flatMap(row => openFindings(row, known)))
    result.push({ first, last: first + part.length, n: part[0]?.n ?? 0, ...(severity ? { severity } : {}) })
  }
  return result
}
