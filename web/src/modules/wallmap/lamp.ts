import type { Schema } from '@/shared/schema'

/** 灯, worst first: the order in which they always stand. */
export const LAMPS = ['RED', 'YELLOW', 'GREEN', 'BLUE', 'GREY'] as const satisfies readonly Schema<'show.wallmap.Card'>['lamp'][]
export type LampName = (typeof LAMPS)[number]
/** The server describes counts by any word; all five lamps are always there. */
export type Counts = Record<LampName, number>

const CLASSES: Record<LampName, string> = { RED: 'l-r', YELLOW: 'l-y', GREEN: 'l-g', BLUE: 'l-b', GREY: 'l-o' }
const LETTERS: Record<string, LampName> = { r: 'RED', y: 'YELLOW', g: 'GREEN', b: 'BLUE', o: 'GREY' }

/** The class of the style sheet that gives a lamp its colour and shape. */
export const lampClass = (lamp: string | undefined) => CLASSES[(lamp ?? 'GREY') as LampName] ?? 'l-o'

/** Twelve bars of a history strip, right-aligned; those before the first lamp are absent. */
export function stripOf(letters: string | undefined): (LampName | undefined)[] {
  const known = [...(letters ?? '')].slice(-12).map(letter => LETTERS[letter] ?? 'GREY')
  return [...new Array<undefined>(12 - known.length).fill(undefined), ...known]
}

const TALL: Record<LampName, number> = { RED: 15, YELLOW: 10, GREEN: 5, BLUE: 5, GREY: 2 }
const INK: Record<LampName, string> = { RED: 'var(--red)', YELLOW: 'var(--yellow)', GREEN: 'var(--green)', BLUE: 'var(--blue)', GREY: 'var(--line-2)' }
const drawn = new Map<string, { fill: string; d: string }[]>()

/** A strip as paths, one for each colour: the ground line, the bars, and the ink under the present one. */
export function stripPaths(letters: string | undefined): { fill: string; d: string }[] {
  const key = letters ?? ''
  const kept = drawn.get(key)
  if (kept) return kept
  const bars = stripOf(key)
  const byInk = new Map<string, string>([['var(--line-2)', 'M0 15h83v1h-83z']])
  bars.forEach((lamp, at) => {
    if (lamp) byInk.set(INK[lamp], `${byInk.get(INK[lamp]) ?? ''}M${at * 7} ${15 - TALL[lamp]}h6v${TALL[lamp]}h-6z`)
  })
  const paths = [...byInk].map(([fill, d]) => ({ fill, d }))
  if (bars[11]) paths.push({ fill: 'var(--ink-1)', d: 'M77 16h6v2h-6z' })
  drawn.set(key, paths)
  return paths
}

export const sumOf = (counts: Counts) => LAMPS.reduce((sum, lamp) => sum + (counts[lamp] ?? 0), 0)
