import type { Card } from './cards'

/** 看板: the columns in the order in which an item walks; those beside the way show only when somebody stands there. */
export const WAY = ['DRAFT', 'HANDED_OVER', 'ACCEPTED', 'RUNNING', 'DONE_CLAIMED', 'DONE_VERIFIED'] as const
const BESIDE = ['SUSPENDED', 'WITHDRAWN']

export interface Column {
  state: string
  cards: Card[]
}

export function columnsOf(cards: readonly Card[]): Column[] {
  const found = new Map<string, Card[]>(WAY.map(state => [state, []]))
  for (const card of cards) {
    const column = found.get(card.state)
    if (column) column.push(card)
    else if (BESIDE.includes(card.state)) found.set(card.state, [card])
  }
  return [...found].map(([state, held]) => ({ state, cards: held }))
}
