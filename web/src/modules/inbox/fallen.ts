import { get } from '@/shared/http'
import { LAMPS, type Lamp } from '@/shared/lamp'
import type { Schema } from '@/shared/schema'
import type { LampReason } from '@/modules/progress/reason'

/** The reason is an object in the answer; the server passes it on as raw JSON and describes it as text. */
export type Card = Omit<Schema<'show.wallmap.Card'>, 'reason'> & { reason?: LampReason }
export interface Fallen { card: Card; from: Lamp }

const OF_LETTER: Record<string, Lamp> = { r: 'RED', y: 'YELLOW', g: 'GREEN', b: 'BLUE' }

/** Red and yellow items whose lamp changed on the data date and is graver than a month ago; the widest gap first, as the server sorts. */
export function fallen(cards: Card[], dataDate: string, most: number): Fallen[] {
  return cards.flatMap(card => {
    const from = OF_LETTER[card.strip?.slice(-2, -1) ?? '']
    return from && card.lampSince === dataDate && LAMPS.indexOf(card.lamp) < LAMPS.indexOf(from) ? [{ card, from }] : []
  }).slice(0, most)
}

export const fetchWorst = (unit?: string) => get<{ rows: Card[] }>(`/api/map?lamp=RED,YELLOW&sort=gap&limit=200${unit ? `&unit=${unit}` : ''}`)
