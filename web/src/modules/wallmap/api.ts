import { del, get, post } from '@/shared/http'
import { cardsOf, type Card, type Columns } from './cards'
import { askOf, type MapFilters, type View } from './filters'
import type { Counts } from './lamp'
import type { Tile } from './tiles'

export interface Sum {
  ev?: number
  pv?: number
  gap?: number
  cappedSpi?: number
  rawSpi?: number
}
/** What the filters let through, without the rows. */
export interface Totals {
  counts: Counts
  total: number
  sum: Sum
}
export interface Choice {
  id: string
  name: string
  count: number
}
export interface Choices {
  units: Choice[]
  places: Choice[]
  leaders: { name: string; count: number }[]
  categories: Choice[]
}
export interface Screen {
  id: string
  name: string
  madeBy: string
  madeAt: string
  revokedAt?: string
}

export const fetchCards = async (filters: MapFilters, signal: AbortSignal): Promise<Card[]> =>
  cardsOf(await get<Columns>(`/api/map/all?${askOf(filters)}`, { signal }))
export const fetchTotals = (filters: MapFilters, signal: AbortSignal) => get<Totals>(`/api/map?${askOf(filters, { limit: '1' })}`, { signal })
export const fetchTiles = (filters: MapFilters, signal: AbortSignal) => get<Tile[]>(`/api/map/tiles?${askOf(filters)}`, { signal })
export const fetchChoices = (campaign: string | undefined) => get<Choices>(`/api/map/filters${campaign ? `?campaign=${campaign}` : ''}`)
export const countView = async (campaign: string | undefined, view: View) =>
  (await get<Totals>(`/api/map?${new URLSearchParams({ ...(campaign ? { campaign } : {}), view, limit: '1' }).toString()}`)).total

export const fetchScreens = () => get<Screen[]>('/api/wall/tokens')
export const makeScreen = (name: string) => post<{ id: string; name: string; token: string }>('/api/wall/tokens', { name })
export const revokeScreen = (id: string) => del(`/api/wall/tokens/${id}`)
