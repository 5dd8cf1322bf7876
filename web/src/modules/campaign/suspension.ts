import { get, post } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type Suspension = Schema<'plan.schedule.ItemSuspension'>
export type SuspensionVerb = 'approve' | 'reject' | 'withdraw' | 'resume' | 'ask'
const MAY = ['HANDED_OVER', 'ACCEPTED', 'RUNNING', 'SUSPENDED']
const MOST = 2

export const fetchSuspensions = (item: string) => get<Suspension[]>(`/api/items/${item}/suspensions`)
export const askSuspension = (item: string, form: { reason: string; basis: string; until: string }) => post<Suspension>(`/api/items/${item}/suspensions`, form)
export const resumeItem = (item: string, reason: string) => post<Suspension>(`/api/items/${item}/resume`, { reason })
export const decideSuspension = (id: string, verb: 'approve' | 'reject' | 'withdraw', words: string) =>
  post<Suspension>(`/api/suspensions/${id}/${verb}`, verb === 'reject' ? { reason: words } : verb === 'approve' && words ? { note: words } : {})

/** What this person may do now: the server checks it again, with the scope. */
export function verbsOf(all: Suspension[], state: string, person: string | undefined, roles: { clerk: boolean; leader: boolean }): SuspensionVerb[] {
  const open = all.find(one => one.state === 'REQUESTED')
  const verbs: SuspensionVerb[] = []
  if (open && roles.leader && open.requestedBy !== person) verbs.push('approve', 'reject')
  if (open && roles.clerk && open.requestedBy === person) verbs.push('withdraw')
  if (!open && roles.clerk && MAY.includes(state) && all.filter(one => one.state === 'APPROVED' || one.state === 'ENDED').length < MOST) verbs.push('ask')
  if (roles.clerk && state === 'SUSPENDED') verbs.push('resume')
  return verbs
}
