import type { HandedRow } from './api'

const SIGNS: Record<string, string> = { EQ: ' ', GE: ' ≥ ', LE: ' ≤ ', ABOUT: ' 约 ' }

/** What a row promises in numbers; its goal where it names none. */
export const numberSaid = (row: HandedRow) => row.numbers.map(one => `${one.name}${SIGNS[one.relation] ?? ' '}${one.value}${one.unit}`).join('；') || row.goal || '—'
