import { get } from './http'
import type { Schema } from './schema'
import { searchable } from './scripts'

export type Unit = Schema<'ground.organization.Unit'>

export const fetchUnits = () => get<Unit[]>('/api/units')
export const labelOf = (unit: Unit) => unit.shortName ?? unit.name

const folded = (text: string) => searchable(text).trim()
const names = (unit: Unit) => [unit.name, ...(unit.shortName ? [unit.shortName] : []), ...unit.aliases]

/** The unit that a person means: by name, short name or alias, in either script, blanks and full width aside. */
export function unitNamed(units: Unit[], words: string): Unit | undefined {
  const wanted = folded(words)
  return wanted ? units.find(unit => names(unit).includes(words.trim())) ?? units.find(unit => names(unit).some(name => folded(name) === wanted)) : undefined
}

/** What stands beside a unit's name where it is offered: its other names, and the words themselves where they find it in the other script (a browser compares letter by letter). */
export function beside(unit: Unit, words: string): string {
  const [, ...others] = names(unit)
  const wanted = folded(words)
  const found = wanted && names(unit).some(name => folded(name).includes(wanted)) && !names(unit).some(name => name.includes(words.trim()))
  return [...others, ...(found ? [words.trim()] : [])].join(' ')
}
