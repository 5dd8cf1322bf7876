import { expect, it } from 'vitest'
import { beside, unitNamed, type Unit } from '@/shared/units'
import { grouped } from './organization'

const unit = (id: string, name: string, kind: Unit['kind'], aliases: string[] = [], shortName?: string): Unit => ({ id, name, kind, sort: 0, aliases, active: true, version: 0, ...(shortName ? { shortName } : {}) })
const units = [unit('d', '示范市发展和改革局', 'DEPARTMENT', ['区发改局'], '发改局'), unit('c', '柳湾区', 'COUNTY'), unit('e', '示范市教育局', 'DEPARTMENT')]

it('groups units by kind, places before departments', () => {
  expect(grouped(units, '').map(group => [group.kind, group.units.map(one => one.id)])).toEqual([['COUNTY', ['c']], ['DEPARTMENT', ['d', 'e']]])
})

it('finds a unit by its alias', () => {
  expect(['区发改', '區發改'].map(words => grouped(units, words).flatMap(group => group.units.map(one => one.id)))).toEqual([['d'], ['d']])
})

it('knows which unit a name, short name or alias means', () => {
  expect(['发改局', ' 柳湾区 ', '区发改局', '教育', ''].map(words => unitNamed(units, words)?.id)).toEqual(['d', 'c', 'd', undefined, undefined])
})

it('finds a unit in either script, and offers it under the words that were typed', () => {
  expect(['發改局', '示範市發展和改革局', '區發改局', '柳灣區', '　柳湾区'].map(words => unitNamed(units, words)?.id)).toEqual(['d', 'd', 'd', 'c', 'c'])
  expect([beside(units[0]!, '發展和'), beside(units[0]!, '发展和'), beside(units[1]!, '發展和'), beside(units[1]!, '')]).toEqual(['发改局 区发改局 發展和', '发改局 区发改局', '', ''])
  const full = unit('t', '區發展和改革局', 'DEPARTMENT')
  expect([unitNamed([full], '区发展和改革局')?.id, beside(full, '区发展')]).toEqual(['t', '区发展'])
})
