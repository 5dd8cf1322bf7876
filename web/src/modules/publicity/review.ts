import type { Publication, PublicationState } from './api'

export const STEPS = ['DRAFT', 'BUSINESS', 'SECRECY', 'RELEASE'] as const
export type Step = (typeof STEPS)[number]
export type Reviewed = 'business' | 'secrecy' | 'release'

const AWAITED: Partial<Record<PublicationState, { step: Step; verb: Reviewed; role: 'LEADER' | 'SECRECY_REVIEWER' | 'RELEASER' }>> = {
  PROPOSED: { step: 'BUSINESS', verb: 'business', role: 'LEADER' },
  BUSINESS_REVIEWED: { step: 'SECRECY', verb: 'secrecy', role: 'SECRECY_REVIEWER' },
  SECRECY_REVIEWED: { step: 'RELEASE', verb: 'release', role: 'RELEASER' },
}

/** The review that a publication waits for, if any. */
export const awaited = (publication: Pick<Publication, 'state'>) => AWAITED[publication.state]

/** Whether somebody may take the awaited step: the right role, and no step of this publication taken before. */
export function mayPass(publication: Pick<Publication, 'state'>, acts: readonly { step: string; by: string }[], person: string | undefined, roles: readonly string[]): boolean {
  const next = awaited(publication)
  return next !== undefined && roles.includes(next.role) && !acts.some(act => act.by === person && act.step !== 'WITHDRAW')
}
