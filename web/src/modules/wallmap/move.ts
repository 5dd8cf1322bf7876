import type { Role } from '@/shared/session'
import type { Card } from './cards'

type State = Card['state']
/** What would really move a card: a verb with its page and whose it is, or why there is none. */
export type Move =
  | { verb: 'handOver' | 'sign' | 'report' | 'claim' | 'verify' | 'withdraw'; whose: Role; path: string; mine: boolean }
  | { no: 'same' | 'back' | 'verdict' | 'suspend' | 'ahead' }

const WAY: readonly string[] = ['DRAFT', 'HANDED_OVER', 'ACCEPTED', 'RUNNING', 'DONE_CLAIMED', 'DONE_VERIFIED']

/** Nothing moves by being dropped: each step is somebody's act, at its own page and with its own form. */
export function moveOf(card: Pick<Card, 'itemId' | 'state'>, to: string, campaign: string | undefined, roles: readonly Role[]): Move {
  const from: State = card.state
  if (from === to) return { no: 'same' }
  if (to === 'SUSPENDED') return { no: 'suspend' }
  if (to === 'WITHDRAWN') return act('withdraw', 'CLERK', campaign ? `/campaigns/${campaign}` : '/campaigns', roles)
  const at = WAY.indexOf(from)
  const goal = WAY.indexOf(to)
  if (goal < at || at < 0) return { no: from === 'DONE_VERIFIED' ? 'verdict' : 'back' }
  if (to === 'HANDED_OVER') return act('handOver', 'CLERK', campaign ? `/campaigns/${campaign}/hand-over` : '/campaigns', roles)
  if (at === 0) return { no: 'ahead' }
  if (to === 'ACCEPTED') return act('sign', 'LIAISON', '/desk', roles)
  if (to === 'RUNNING') return act('report', 'LIAISON', `/items/${card.itemId}/report`, roles)
  if (to === 'DONE_CLAIMED') return act('claim', 'LIAISON', `/items/${card.itemId}/report`, roles)
  return from === 'DONE_CLAIMED' ? act('verify', 'VERIFIER', '/verify', roles) : { no: 'ahead' }
}
type Verb = Extract<Move, { verb: string }>['verb']
const act = (verb: Verb, whose: Role, path: string, roles: readonly Role[]): Move => ({ verb, whose, path, mine: roles.includes(whose) })
