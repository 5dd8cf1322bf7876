import { expect, it } from 'vitest'
import { unitNamed, type Unit } from '@/shared/units'
import { grouped } from './organization'

const unit = (id: string, name: string, kind: Unit['kind'], aliases: string[] = [], shortName?: string): Unit => ({ id, name, kind, sort: 0, aliases, active: true, version: 0, ...(shortName ? { shortName } : {}) })
const units = [unit('d', '示范市发展和改革局', 'DEPARTMENT', ['区发改局'], '发改局'), unit('c', '柳湾区', 'COUNTY'), unit('e', '示范市教育局', 'DEPARTMENT')]

it('groups units by kind, places before departments', () => {
  expect(grouped(units, '').map(group => [group.kind, group.units.map(one => one.id)])).toEqual([['COUNTY', ['c']], ['DEPARTMENT', ['d', 'e']]])
})

it('finds a unit by its alias', () => {
  expect(grouped(units, '区发改').flatMap(group => group.units.map(one => one.id))).toEqual(['d'])
})

it('knows which unit a name, short name or alias means', () => {
  expect(['发改局', ' 柳湾区 ', '区发改局', '教育', ''].map(words => unitNamed(units, words)?.id)).toEqual(['d', 'c', 'd', undefined, undefined])
})
