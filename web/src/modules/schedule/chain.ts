import type { ActivityInput } from './plan'

/** The parts of a chain that are shown: all of a short one, else its first and last with the number left out between them. */
export function shownChain(ids: string[], all: boolean): { first: string[]; hidden: number; last: string[] } {
  return all || ids.length <= 14 ? { first: ids, hidden: 0, last: [] } : { first: ids.slice(0, 6), hidden: ids.length - 10, last: ids.slice(-4) }
}

/** 卡住的日期: the own dates between which a chain stands, at most one at either end. */
export function heldBetween(ids: string[], activities: ActivityInput[]): { id: string; field: 'notBefore' | 'notAfter'; day: string }[] {
  const of = (id: string | undefined) => activities.find(each => each.id === id)
  const first = of(ids[0])
  const last = of(ids.at(-1))
  return [
    ...(first?.notBefore ? [{ id: first.id, field: 'notBefore' as const, day: first.notBefore }] : []),
    ...(last?.notAfter ? [{ id: last.id, field: 'notAfter' as const, day: last.notAfter }] : []),
  ]
}
