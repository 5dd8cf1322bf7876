import type { LocationQuery } from 'vue-router'
import { LAMPS, type LampName } from './lamp'

export const FACES = ['map', 'bars', 'board', 'table'] as const
export type Face = (typeof FACES)[number]
export const SORTS = ['lamp', 'gap', 'due', 'no'] as const
export type Sort = (typeof SORTS)[number]
export const VIEWS = ['stalled', 'slow', 'due30', 'notstarted'] as const
export type View = (typeof VIEWS)[number]

/** One set of filters for all faces; the address holds it. Absent means everything. */
export interface MapFilters {
  campaign?: string
  unit?: string
  leader?: string
  category?: string
  q?: string
  lamp: LampName[]
  view?: View
  sort: Sort
  face: Face
}

const one = (value: LocationQuery[string] | undefined) => {
  const text = Array.isArray(value) ? value[0] : value
  return text && text.trim() !== '' ? text : undefined
}
const among = <T extends string>(all: readonly T[], value: string | undefined) => all.find(each => each === value?.toLowerCase())

/** Reads the address; words it does not know are left out, so that an old link still opens. */
export function readFilters(query: LocationQuery): MapFilters {
  const asked = (one(query['lamp']) ?? '').toUpperCase().split(',')
  return {
    ...text(query, 'campaign'), ...text(query, 'unit'), ...text(query, 'leader'), ...text(query, 'category'), ...text(query, 'q'),
    ...view(among(VIEWS, one(query['view']))),
    lamp: LAMPS.filter(lamp => asked.includes(lamp)),
    sort: among(SORTS, one(query['sort'])) ?? 'lamp',
    face: among(FACES, one(query['face'])) ?? 'table',
  }
}
const text = <K extends 'campaign' | 'unit' | 'leader' | 'category' | 'q'>(query: LocationQuery, key: K) => {
  const value = one(query[key])
  return (value === undefined ? {} : { [key]: value }) as { [k in K]?: string }
}
const view = (value: View | undefined): { view?: View } => (value ? { view: value } : {})

/** Writes the address: what is usual stays away. */
export function writeFilters(filters: MapFilters): Record<string, string> {
  return {
    ...words(filters),
    ...(filters.sort === 'lamp' ? {} : { sort: filters.sort }),
    ...(filters.face === 'table' ? {} : { face: filters.face }),
  }
}

/** The filters as the server reads them. */
export function askOf(filters: MapFilters, extra: Record<string, string> = {}): string {
  return new URLSearchParams({ ...words(filters), sort: filters.sort, ...extra }).toString()
}

function words(filters: MapFilters): Record<string, string> {
  const found: Record<string, string> = {}
  for (const key of ['campaign', 'unit', 'leader', 'category', 'q', 'view'] as const) {
    const value = filters[key]
    if (value) found[key] = value
  }
  if (filters.lamp.length > 0) found['lamp'] = filters.lamp.join(',')
  return found
}

/** A lamp switched on or off. */
export const toggled = (lamps: readonly LampName[], lamp: LampName): LampName[] =>
  LAMPS.filter(each => (each === lamp) !== lamps.includes(each))

/** Whether anything but campaign, order and face narrows the list. */
export const narrowed = (filters: MapFilters) =>
  !!(filters.unit || filters.leader || filters.category || filters.q || filters.view || filters.lamp.length)

/** Everything let through again. */
export const cleared = (filters: MapFilters): MapFilters =>
  ({ ...(filters.campaign ? { campaign: filters.campaign } : {}), lamp: [], sort: filters.sort, face: filters.face })
