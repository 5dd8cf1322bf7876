import { numberIn } from '@/shared/format'
import { post } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { TreeRow } from './tree'
import type { Kind } from './treeApi'

export type KindItemForm = Schema<'plan.indicator.ItemsByKindController.KindItemForm'>
export type Relation = KindItemForm['numbers'][number]['relation']
export const RELATIONS = ['GE', 'EQ', 'LE', 'ABOUT'] as const satisfies readonly Relation[]
export interface NumberRow { name: string; unit: string; relation: Relation; value: string }
/** What is typed; '' is open. */
export interface Asked { kind: string; no: string; title: string; action: string; category: string; lead: string; person: string; start: string; due: string; numbers: NumberRow[] }
export type Fault = 'kind' | 'no' | 'title' | 'days' | `number${number}`

export const addByKind = (campaign: string, form: KindItemForm) => post<Schema<'plan.campaign.Item'>>(`/api/campaigns/${campaign}/items-by-kind`, form)

/** The next whole number after the largest one that the list uses; '1' for an empty list. */
export const nextNo = (rows: Pick<TreeRow, 'no'>[]) => String(1 + Math.max(0, ...rows.map(row => (/^\d+$/.test(row.no) ? Number(row.no) : 0))))

/** The numbers that a kind usually promises, open; what was typed under the same name stays. */
export const rowsOf = (kind: Kind | undefined, typed: NumberRow[] = []): NumberRow[] => [
  ...(kind?.indicators ?? []).map(one => typed.find(row => row.name === one.name) ?? { name: one.name, unit: one.unit, relation: one.direction === 'AT_MOST' ? 'LE' as const : 'GE' as const, value: '' }),
  ...typed.filter(row => row.value.trim() && !kind?.indicators.some(one => one.name === row.name)),
]

export function faultsOf(asked: Asked): Fault[] {
  const wrong: Fault[] = []
  if (!asked.kind) wrong.push('kind')
  if (!asked.no.trim()) wrong.push('no')
  if (!asked.title.trim()) wrong.push('title')
  if (asked.start && asked.due && asked.due < asked.start) wrong.push('days')
  asked.numbers.forEach((row, i) => { if (row.value.trim() && (Number.isNaN(numberIn(row.value)) || numberIn(row.value) < 0 || !row.name.trim())) wrong.push(`number${i}`) })
  return wrong
}

const said = <K extends string>(key: K, value: string) => (value.trim() ? { [key]: value.trim() } as Record<K, string> : {})

/** What goes to the server: open fields and numbers are left out. */
export const formOf = (asked: Asked): KindItemForm => ({
  kind: asked.kind, no: asked.no.trim(), title: asked.title.trim(),
  ...said('actionId', asked.action), ...said('categoryId', asked.category), ...said('leadUnit', asked.lead), ...said('directResponsible', asked.person), ...said('start', asked.start), ...said('due', asked.due),
  numbers: asked.numbers.filter(row => row.value.trim()).map(row => ({ name: row.name.trim(), unit: row.unit.trim(), relation: row.relation, value: numberIn(row.value) })),
})

/** What handing over will still ask for. */
export const holesOf = (asked: Asked, kind: Kind | undefined): ('lead' | 'due' | 'number')[] => [
  ...(asked.lead ? [] : ['lead' as const]), ...(asked.due ? [] : ['due' as const]),
  ...(asked.numbers.some(row => row.value.trim()) || kind?.nodes.length || kind?.template ? [] : ['number' as const]),
]
