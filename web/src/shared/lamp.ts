import type { Schema } from './schema'

/** 灯, worst first. */
export const LAMPS = ['RED', 'YELLOW', 'GREEN', 'BLUE', 'GREY'] as const satisfies readonly Schema<'run.progress.LampAnswer'>['lamp'][]
export type Lamp = (typeof LAMPS)[number]

const CLASSES: Record<Lamp, string> = { RED: 'l-r', YELLOW: 'l-y', GREEN: 'l-g', BLUE: 'l-b', GREY: 'l-o' }
export const lampClass = (lamp: Lamp) => CLASSES[lamp]

const LETTERS: Record<string, string> = { r: 'l-r', y: 'l-y', g: 'l-g', b: 'l-b', o: 'l-o' }
/** 'ggyr' is the classes of a strip's bars, oldest first; a place without evaluation has none. */
export const stripClasses = (letters: string) => Array.from(letters, letter => LETTERS[letter] ?? 'nx')
