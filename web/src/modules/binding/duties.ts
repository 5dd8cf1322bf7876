import type { AssistDuty, Burden, Code, Finding, Load, LoadView, Row, Who } from './api'

/** How grave a finding is: a broken duty, something to look at, something to complete. */
export type Gravity = 'red' | 'yellow' | 'grey'
const RED: readonly Code[] = ['ORPHAN_ITEM', 'NO_LEAD', 'NO_LEADER', 'SEVERAL_LEADERS', 'NAME_LEFT', 'BOUND_LEFT', 'PORTFOLIO_LEFT', 'LEADER_IDLE', 'SLOT_HOLE', 'PASSED_AROUND', 'ASSIST_FLAGGED', 'ASSIST_LATE']
const GREY: readonly Code[] = ['ASSIST_UNSAID', 'NAME_UNKNOWN']
export const gravityOf = (code: Code): Gravity => (RED.includes(code) ? 'red' : GREY.includes(code) ? 'grey' : 'yellow')

/** The codes that were found, the grave ones first, each with its count. */
export function groupsOf(counts: Partial<Record<string, number>>): { code: Code; count: number; gravity: Gravity }[] {
  const order: Gravity[] = ['red', 'yellow', 'grey']
  return (Object.entries(counts) as [Code, number][]).filter(([, count]) => count > 0)
    .map(([code, count]) => ({ code, count, gravity: gravityOf(code) }))
    .sort((a, b) => order.indexOf(a.gravity) - order.indexOf(b.gravity) || b.count - a.count || a.code.localeCompare(b.code))
}

/** Where a finding is mended: at the item, at the person, or in the matrix. */
export function placeOf(finding: Finding, campaign: string): { path: string; query?: Record<string, string>; hash?: string } {
  if (finding.item) return { path: `/items/${finding.item}`, hash: finding.code.startsWith('ASSIST') ? '#assists' : '#chain' }
  if (finding.code === 'LEADER_IDLE' || finding.code === 'SLOT_HOLE') return { path: `/campaigns/${campaign}/duties`, query: { person: finding.person ?? '', ...(finding.slot ? { slot: finding.slot } : {}) } }
  return { path: `/people/${finding.person}` }
}

/** Which of the three limited counts of a load are above their limits. */
export function overOf(load: Load, limits: LoadView['limits']): ('bound' | 'led' | 'direct')[] {
  return (['bound', 'led', 'direct'] as const).filter(one => load[one] > limits[one])
}

/** The share of a bar, 0 to 100, of the largest count. */
export const share = (count: number, most: number) => (most > 0 ? Math.round((Math.min(count, most) / most) * 1000) / 10 : 0)

/** A person as a choice: name, post, unit. */
export const labelOf = (who: Pick<Who, 'name' | 'post' | 'unit'>) => [who.name, who.post, who.unit].filter(Boolean).join(' · ')

export const firstHole = (rows: Row[]) => rows.find(row => row.holes > 0)

/** What may be done with an assisting duty, by whom. */
export function verbsOf(duty: AssistDuty, leads: boolean, clerk: boolean): ('ask' | 'answer' | 'done' | 'flag' | 'settle')[] {
  const assist = duty.assist
  if (!assist) return leads ? ['ask'] : []
  if (assist.state === 'DONE') return clerk && assist.flag === 'RAISED' ? ['settle'] : []
  const raised = assist.flag === 'RAISED'
  return [
    ...(duty.own ? (['answer'] as const) : []),
    ...(duty.own && !raised ? (['done'] as const) : []),
    ...(leads ? (['ask'] as const) : []),
    ...(leads && !raised ? (['flag'] as const) : []),
    ...(clerk && raised ? (['settle'] as const) : []),
  ]
}

/** Burdens in the order of their kinds, each kind with its rows. */
export function byKind(burdens: Burden[]): { kind: Burden['kind']; rows: Burden[] }[] {
  const kinds: Burden['kind'][] = ['PORTFOLIO', 'BINDING', 'LEADER', 'FIRST', 'DIRECT', 'TASK']
  return kinds.map(kind => ({ kind, rows: burdens.filter(one => one.kind === kind) })).filter(group => group.rows.length > 0)
}
