import { get } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import { slips, type Card } from '../cards'

export type UnitPage = Schema<'show.wallmap.UnitPage'>
export type UnitCard = UnitPage['leads'][number]
export const fetchUnitPage = (unit: string, campaign: string | undefined) => get<UnitPage>(`/api/unit-page/${unit}${campaign ? `?campaign=${campaign}` : ''}`)

/** What slips: red or yellow, or a forecast beyond the red line; the widest gap first. */
export const slipping = (page: Pick<UnitPage, 'leads' | 'places'>) => [...page.leads, ...page.places]
  .filter(card => card.state !== 'DONE_VERIFIED' && (card.lamp === 'RED' || slips(card as Card)))
  .sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0) || a.no.localeCompare(b.no))

export interface Deadline { card: UnitCard; what: string | undefined; on: string }
/** The next nodes and red lines, the nearest first; what is done has none. */
export const deadlines = (page: Pick<UnitPage, 'leads'>, most: number): Deadline[] => page.leads
  .filter(card => !['DONE_VERIFIED', 'SUSPENDED', 'WITHDRAWN'].includes(card.state))
  .flatMap(card => {
    const on = card.nextRedLine ?? card.redLine ?? card.due
    return on ? [{ card, what: card.nextRedLine ? card.nextNode : undefined, on }] : []
  })
  .sort((a, b) => a.on.localeCompare(b.on) || a.card.no.localeCompare(b.card.no)).slice(0, most)
