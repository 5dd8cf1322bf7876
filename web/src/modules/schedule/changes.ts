import type { PlanChange } from './api'

/** What a person may do with an open request; nobody decides on an own one. */
export function actsOf(change: PlanChange, person: string | undefined, leads: boolean): ('approve' | 'reject' | 'withdraw')[] {
  if (change.state !== 'REQUESTED') return []
  if (change.requestedBy === person) return ['withdraw']
  return leads ? ['approve', 'reject'] : []
}

/** The red lines that move later, the furthest first. */
export const laterOf = (change: PlanChange) => change.deltas.filter(one => one.workdays > 0).sort((a, b) => b.workdays - a.workdays)
