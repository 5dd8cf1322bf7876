import { number } from '@/shared/format'
import type { Changed, Difference, FieldChange } from './api'

/** '2026-06-30' is '2026年6月30日'. */
export function chineseDay(iso: string) {
  const [year, month, day] = iso.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** A value of a change as people read it. */
export const valueOf = (change: FieldChange, value: string | undefined) => (value && /^\d{4}-\d{2}-\d{2}$/.test(value) && change.field.toLowerCase().match(/due|start/) ? chineseDay(value) : value)

/** '+92', '−0.5' and so on; nothing where no difference can be reckoned. */
export const deltaOf = (change: FieldChange) => (change.delta === undefined || change.delta === null ? '' : `${change.delta > 0 ? '+' : '−'}${number(Math.abs(change.delta))}`)

/** What is left of a comparison when only some words or only deadlines are looked for. */
export function filtered(difference: Difference, words: string, onlyLater: boolean): Difference {
  const wanted = words.normalize('NFKC').trim().toLowerCase()
  const said = (...texts: (string | undefined)[]) => !wanted || texts.some(text => text?.toLowerCase().includes(wanted))
  const late = (row: Changed) => !onlyLater || row.changes.some(change => change.field === 'due' && change.tone === 'LATER')
  return {
    ...difference,
    added: onlyLater ? [] : difference.added.filter(row => said(row.no, row.title, row.lead)),
    withdrawn: onlyLater ? [] : difference.withdrawn.filter(row => said(row.no, row.title, row.lead)),
    changed: difference.changed.filter(row => late(row) && said(row.no, row.title, row.lead, ...row.changes.flatMap(change => [change.before, change.after]))),
  }
}
