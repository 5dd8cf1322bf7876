/** 灯, worst first: the order in which they always stand. */
export const LAMPS = ['RED', 'YELLOW', 'GREEN', 'BLUE', 'GREY'] as const
export type LampName = (typeof LAMPS)[number]
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

export const sumOf = (counts: Counts) => LAMPS.reduce((sum, lamp) => sum + (counts[lamp] ?? 0), 0)
