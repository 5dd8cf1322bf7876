import { get } from './http'
import type { Schema } from './schema'

export type Unit = Schema<'ground.organization.Unit'>

export const fetchUnits = () => get<Unit[]>('/api/units')
export const labelOf = (unit: Unit) => unit.shortName ?? unit.name

/** The unit that a person means: by name, short name or alias, blanks aside. */
export function unitNamed(units: Unit[], words: string): Unit | undefined {
  const wanted = words.trim()
  return wanted ? units.find(unit => unit.name === wanted || unit.shortName === wanted || unit.aliases.includes(wanted)) : undefined
}
