import type { PlanInput } from './plan'

/** 可后移的底线: the plan's own deadline, and the limits that activities carry; every other red line follows from these. */
export interface Limit { id: string; name: string; day: string }
export const WHOLE = ''

export function limitsOf(plan: PlanInput): Limit[] {
  return [{ id: WHOLE, name: '', day: plan.deadline },
    ...plan.activities.filter(each => each.notAfter && !each.actualFinish).map(each => ({ id: each.id, name: each.name, day: each.notAfter as string }))]
}

/** The plan with those limits put later; days that are not later than they were change nothing. */
export function postponed(plan: PlanInput, days: Readonly<Record<string, string>>): PlanInput {
  const later = (id: string, was: string) => { const to = days[id]; return to && to > was ? to : was }
  return {
    ...plan, deadline: later(WHOLE, plan.deadline),
    activities: plan.activities.map(each => (each.notAfter && later(each.id, each.notAfter) !== each.notAfter ? { ...each, notAfter: later(each.id, each.notAfter) } : each)),
  }
}

export const movesAny = (plan: PlanInput, days: Readonly<Record<string, string>>) => limitsOf(plan).some(one => (days[one.id] ?? '') > one.day)
