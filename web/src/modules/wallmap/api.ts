import { del, get, post } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import { cardsOf, type Card, type Columns } from './cards'
import { askOf, type MapFilters, type View } from './filters'
import type { Counts } from './lamp'
import type { Tile } from './tiles'

type Page = Schema<'show.wallmap.MapPage'>
/** What the filters let through, without the rows. */
export type Totals = Pick<Page, 'total' | 'sum'> & { counts: Counts }
export type Sum = Totals['sum']
export type Choices = Schema<'show.wallmap.Facets.Choices'>
export type Choice = Schema<'show.wallmap.Facets.Choice'>
export type Screen = Schema<'show.wallmap.WallTokens.Kept'>

export const fetchCards = async (filters: MapFilters, signal: AbortSignal): Promise<Card[]> =>
  cardsOf(await get<Columns>(`/api/map/all?${askOf(filters)}`, { signal }))
export const fetchTotals = (filters: MapFilters, signal: AbortSignal) => get<Totals>(`/api/map?${askOf(filters, { limit: '1' })}`, { signal })
export const fetchTiles = (filters: MapFilters, signal: AbortSignal) => get<Tile[]>(`/api/map/tiles?${askOf(filters)}`, { signal })
export const fetchChoices = (campaign: string | undefined) => get<Choices>(`/api/map/filters${campaign ? `?campaign=${campaign}` : ''}`)
export const countView = async (campaign: string | undefined, view: View) =>
  (await get<Totals>(`/api/map?${new URLSearchParams({ ...(campaign ? { campaign } : {}), view, limit: '1' }).toString()}`)).total

export const fetchScreens = () => get<Screen[]>('/api/wall/tokens')
export const SCREENS = ['CITY', 'CATEGORY', 'UNITS', 'STALLED', 'SLOW', 'POSTING'] as const
export interface ScreenChoice { screens: (typeof SCREENS)[number][]; seconds: number; unit?: string }
export const makeScreen = (name: string, choice: ScreenChoice) => post<Schema<'show.wallmap.WallTokens.Made'>>('/api/wall/tokens', { name, ...choice })
export const revokeScreen = (id: string) => del(`/api/wall/tokens/${id}`)
