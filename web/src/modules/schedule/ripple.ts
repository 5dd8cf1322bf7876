import { workdaysBetween, type Overrides } from './days'
import type { Preview } from './plan'

/** 牵动: one activity whose dates a change moves, in workdays; later is positive. Both sides are dates the server computed. */
export interface Moved {
  id: string
  name: string
  earliest: number
  redLine: number
  from: { earliest: string; redLine: string }
  to: { earliest: string; redLine: string }
  /** The change made it, or took it away. */
  only?: 'new' | 'gone'
}
export interface Dated {
  id: string
  name?: string | undefined
  earlyFinish: string
  redLine: string
}

/** What moves between two states of a plan, the furthest first. */
export function rippleOf(before: readonly Dated[], after: readonly Dated[], overrides: Overrides): Moved[] {
  const old = new Map(before.map(each => [each.id, each]))
  const now = new Set(after.map(each => each.id))
  const moved: Moved[] = []
  for (const each of after) {
    const was = old.get(each.id)
    if (!was) moved.push(row(each, each, each, 0, 0, 'new'))
    else if (was.earlyFinish !== each.earlyFinish || was.redLine !== each.redLine) {
      moved.push(row(each, was, each, workdaysBetween(was.earlyFinish, each.earlyFinish, overrides), workdaysBetween(was.redLine, each.redLine, overrides)))
    }
  }
  for (const each of before) if (!now.has(each.id)) moved.push(row(each, each, each, 0, 0, 'gone'))
  return moved.sort((a, b) => furthest(b) - furthest(a))
}

const furthest = (one: Moved) => Math.max(Math.abs(one.earliest), Math.abs(one.redLine))

function row(each: Dated, from: Dated, to: Dated, earliest: number, redLine: number, only?: Moved['only']): Moved {
  return {
    id: each.id, name: each.name ?? each.id, earliest, redLine, ...(only ? { only } : {}),
    from: { earliest: from.earlyFinish, redLine: from.redLine }, to: { earliest: to.earlyFinish, redLine: to.redLine },
  }
}

/** Red lines that move later need an approval (RULES R2.9). */
export const laterRedLines = (moved: readonly Moved[]) => moved.filter(one => one.redLine > 0 && !one.only)

export const datedOf = (preview: Pick<Preview, 'activities'> | undefined): Dated[] => preview?.activities ?? []
