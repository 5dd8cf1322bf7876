import type { DraftRow, Mending, ReadItem } from './draft'
import { readDue, readNames } from './mending'

/** What of a row can be put right by hand, and what of the original says it. */
export type FieldName = 'no' | 'groups' | 'title' | 'content' | 'indicators' | 'due' | 'nodes' | 'leader' | 'lead' | 'assist' | 'firstResponsible' | 'directResponsible' | 'problem' | 'goal' | 'investment' | 'location'

const FIELD_OF_ROLE: Record<string, FieldName> = {
  no: 'no', group: 'groups', project: 'title', task: 'title', content: 'content', indicator: 'indicators', value: 'indicators', unit: 'indicators',
  due: 'due', node: 'nodes', leader: 'leader', lead: 'lead', responsibleUnit: 'lead', assist: 'assist', firstResponsible: 'firstResponsible',
  directResponsible: 'directResponsible', problem: 'problem', goal: 'goal', investmentTotal: 'investment', investmentYear: 'investment', location: 'location',
}
export const fieldOfRole = (role: string | undefined): FieldName | undefined => (role === undefined ? undefined : FIELD_OF_ROLE[role.split(':')[0] ?? ''])

export const RELATIONS = ['=', '>=', '<=', '~'] as const
export interface IndicatorField { name: string; relation: string; value: string; unit: string }
export interface NodeField { label: string; text: string; due: string }
type Plain = Exclude<FieldName, 'indicators' | 'nodes' | 'investment'>
export interface RowFields extends Record<Plain, string> {
  indicators: IndicatorField[]
  nodes: NodeField[]
  total: string
  year: string
  unit: string
}

/** The row as a person reads and types it. */
export const fieldsOf = (item: ReadItem): RowFields => ({
  no: item.no ?? '', groups: item.groups.join(' › '), title: item.title, content: item.content ?? '', due: item.due ?? '', leader: item.leader ?? '',
  lead: item.lead.join('、'), assist: item.assist.join('、'), firstResponsible: item.firstResponsible ?? '', directResponsible: item.directResponsible ?? '',
  problem: item.problem ?? '', goal: item.goal ?? '', location: item.location ?? '',
  indicators: item.indicators.map(each => ({ name: each.name, relation: each.relation, value: String(each.value), unit: each.unit })),
  nodes: item.nodes.map(each => ({ label: each.label, text: each.text, due: each.due ?? '' })),
  total: String(item.investment?.total ?? ''), year: String(item.investment?.year ?? ''), unit: item.investment?.unit ?? '',
})

const number = (text: string) => Number(text.replace(/[,，]/g, '').replace(/[０-９．]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0)))
const isNumber = (text: string) => text.trim() !== '' && Number.isFinite(number(text)) && number(text) >= 0

/** The fields that cannot be understood as typed. */
export function wrongFields(fields: RowFields, year: number | undefined): FieldName[] {
  const wrong: FieldName[] = []
  if (fields.title.trim() === '') wrong.push('title')
  if (fields.due.trim() !== '' && readDue(fields.due, year) === undefined) wrong.push('due')
  if (fields.indicators.some(each => !each.name.trim() || !each.unit.trim() || !isNumber(each.value))) wrong.push('indicators')
  if (fields.nodes.some(each => !each.label.trim() || (each.due.trim() !== '' && readDue(each.due, year) === undefined))) wrong.push('nodes')
  if ([fields.total, fields.year].some(each => each.trim() !== '' && !isNumber(each))) wrong.push('investment')
  return wrong
}

/** Only what was changed is sent; nothing at all if nothing was. */
export function mendingOf(row: DraftRow, fields: RowFields, year: number | undefined): Mending | undefined {
  const was = fieldsOf(row.item)
  const changed = <K extends keyof RowFields>(key: K) => JSON.stringify(was[key]) !== JSON.stringify(fields[key])
  const mending: Mending = {}
  for (const key of ['no', 'title', 'content', 'leader', 'firstResponsible', 'directResponsible', 'problem', 'goal', 'location'] as const) if (changed(key)) mending[key] = fields[key].trim()
  if (changed('due')) mending.due = readDue(fields.due, year) ?? ''
  if (changed('lead')) mending.lead = readNames(fields.lead)
  if (changed('assist')) mending.assist = readNames(fields.assist)
  if (changed('groups')) mending.groups = fields.groups.split(/[›>]/).map(each => each.trim()).filter(each => each !== '')
  if (changed('indicators')) mending.indicators = fields.indicators.map(each => ({ name: each.name.trim(), relation: each.relation, value: number(each.value), unit: each.unit.trim() }))
  if (changed('nodes')) mending.nodes = fields.nodes.map(each => ({ label: each.label.trim(), text: each.text.trim(), ...(each.due.trim() ? { due: readDue(each.due, year) ?? '' } : {}) }))
  if (changed('total') || changed('year') || changed('unit')) {
    mending.investment = { ...(fields.total.trim() ? { total: number(fields.total) } : {}), ...(fields.year.trim() ? { year: number(fields.year) } : {}), ...(fields.unit.trim() ? { unit: fields.unit.trim() } : {}) }
  }
  return Object.keys(mending).length ? { ...mending, version: row.version } : undefined
}

/** How two states of a row differ, field by field in words: what a colleague changed meanwhile. */
export function differences(mine: ReadItem, theirs: ReadItem): { field: FieldName; theirs: string }[] {
  const words = (item: ReadItem): Record<string, string> => {
    const fields = fieldsOf(item)
    return {
      ...Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !['total', 'year', 'unit'].includes(entry[0]))),
      indicators: fields.indicators.map(each => `${each.name} ${each.relation} ${each.value}${each.unit}`).join('；'),
      nodes: fields.nodes.map(each => `${each.label} ${each.text} ${each.due}`.trim()).join('；'),
      investment: [fields.total, fields.year, fields.unit].join(' ').trim(),
    }
  }
  const before = words(mine)
  const after = words(theirs)
  return Object.keys(after).filter(key => before[key] !== after[key]).map(key => ({ field: key as FieldName, theirs: after[key] || '—' }))
}
