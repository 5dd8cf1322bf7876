import type { HandedRow, RegisterRow } from './api'

const SIGNS: Record<string, string> = { EQ: ' ', GE: ' ≥ ', LE: ' ≤ ', ABOUT: ' 约 ' }

/** What a row promises in numbers; its goal where it names none. */
export const numberSaid = (row: HandedRow) => row.numbers.map(one => `${one.name}${SIGNS[one.relation] ?? ' '}${one.value}${one.unit}`).join('；') || row.goal || '—'

const STATES = ['SIGNED', 'DRAFT', 'EXPIRED', 'REVOKED'] as const satisfies readonly RegisterRow['orders'][number]['state'][]

/** How many 军令状 stand in each state; states without one are left out. */
export const ordersOf = (rows: readonly RegisterRow[]) => {
  const all = rows.flatMap(row => row.orders)
  return STATES.map(state => ({ state, n: all.filter(one => one.state === state).length })).filter(one => one.n > 0)
}
