import { get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import { searchable } from '@/shared/scripts'
import type { Unit } from '@/shared/units'

export type Person = Schema<'ground.organization.Person'>
export const KINDS = ['GOVERNMENT', 'COUNTY', 'ZONE', 'DEPARTMENT', 'TOWNSHIP', 'OFFICE', 'ENTERPRISE'] as const satisfies readonly Unit['kind'][]

export type UnitForm = Schema<'ground.organization.UnitController.UnitForm'>

export const fetchPeople = (unit: string) => get<Person[]>(`/api/people?unit=${unit}`)
export const createUnit = (form: UnitForm) => post<Unit>('/api/units', form)
/** Everything the server keeps of a unit goes back, so that nothing is lost that this page does not show. */
export const changeUnit = (unit: Unit, form: UnitForm & { active: boolean }) =>
  put<Unit>(`/api/units/${unit.id}`, { sort: unit.sort, tileX: unit.tileX, tileY: unit.tileY, regionCode: unit.regionCode, version: unit.version, ...form })
export const addAlias = (unit: string, alias: string) => post<void>(`/api/units/${unit}/aliases`, { alias })
export const createPerson = (form: Schema<'ground.organization.PersonController.PersonForm'>) => post<Person>('/api/people', form)
export const changePerson = (person: Person, change: Partial<Person>) => put<Person>(`/api/people/${person.id}`, { ...person, ...change })

/** Units as groups of a kind, those that hold the words in name, short name or alias, in either script. */
export function grouped(units: Unit[], words: string): { kind: string; units: Unit[] }[] {
  const wanted = searchable(words).trim()
  const holds = (unit: Unit) => !wanted || [unit.name, unit.shortName ?? '', ...unit.aliases].some(text => searchable(text).includes(wanted))
  return KINDS.map(kind => ({ kind, units: units.filter(unit => unit.kind === kind && holds(unit)) })).filter(group => group.units.length > 0)
}
