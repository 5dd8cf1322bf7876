import type { Matrix, MatrixWords } from './api'

type Row = Matrix['rows'][number]
/** What stands in the fields of the matrix: by row, and by row and scope. */
export interface Said { values: Record<string, string>; kept: Record<string, string>; reasons: Record<string, string>; units: Record<string, string> }

export const keyOfRow = (row: Row) => `${row.indicator}|${row.unit ?? ''}`

export function saidOf(matrix: Matrix | undefined): Said {
  const said: Said = { values: {}, kept: {}, reasons: {}, units: {} }
  for (const row of matrix?.rows ?? []) {
    const key = keyOfRow(row)
    for (const part of row.parts) said.values[`${key}|${part.scope}`] = String(part.value)
    said.kept[key] = row.remainder ? String(row.remainder) : ''
    said.reasons[key] = row.reason ?? ''
  }
  for (const scope of matrix?.scopes ?? []) if (scope.unitId) said.units[scope.name] = scope.unitId
  return said
}

const number = (text: string | undefined) => (text?.trim() && Number.isFinite(Number(text)) ? Number(text) : undefined)

/** Everything the clerk said of it: corrected values, what the city keeps with its reason, and units of scopes. */
export function wordsOfMatrix(matrix: Matrix | undefined, said: Said): MatrixWords {
  const words: MatrixWords = { remainders: [], values: [], units: said.units }
  for (const row of matrix?.rows ?? []) {
    const key = keyOfRow(row)
    const unit = row.unit === undefined ? {} : { unit: row.unit }
    const kept = number(said.kept[key])
    if (kept) words.remainders.push({ indicator: row.indicator, ...unit, value: kept, reason: said.reasons[key] ?? '' })
    for (const part of row.parts) {
      const value = number(said.values[`${key}|${part.scope}`])
      if (value !== undefined && (part.corrected || value !== part.value)) words.values.push({ indicator: row.indicator, ...unit, scope: part.scope, value })
    }
  }
  return words
}

export const blocked = (matrix: Matrix | undefined) => (matrix?.rows ?? []).filter(row => row.balance?.verdict === 'SHORT' || row.balance?.verdict === 'OVER_LIMIT').length
