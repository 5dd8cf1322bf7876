import type { Schema } from '@/shared/schema'
import type { Counts, LampName } from './lamp'
import type { Tile } from './tiles'

export type Posted = Schema<'show.bulletin.PostingPages.OnWall'>
/** One page of a posting: some units of one class. */
export interface PostedPage { posted: Posted; label: string; rows: Posted['classes'][number]['rows']; part: number; parts: number }

export type Red = Schema<'show.wallmap.Wall.Red'>
export type Countdown = Schema<'show.wallmap.Countdown'>
type Whole = Schema<'show.wallmap.Wall'>
export type Page = Omit<Whole['pages'][number], 'counts'> & { counts: Counts; posting?: PostedPage }
/** 墙面: everything a big screen shows until it asks again; counts by lamps. */
export type Wall = Omit<Whole, 'counts' | 'deltas' | 'pages'> & { counts: Counts; deltas?: Counts; pages: Page[] }

/** The one motion of the wall. */
export const TURN = 30_000
export const REFRESH = 60_000
export const RETRY = 5_000
export const REDS = 7
export const COUNTDOWNS = 3
export const TILES = 13

/** The page after `at`; a list that got shorter begins anew. */
export const nextPage = (at: number, pages: number) => (pages <= 1 || at + 1 >= pages ? 0 : at + 1)

/** 1920×1080 scaled to the window, whole in sight and in the middle. */
export function fit(width: number, height: number): { scale: number; left: number; top: number } {
  const scale = Math.min(width / 1920, height / 1080)
  return { scale, left: Math.max(0, (width - 1920 * scale) / 2), top: Math.max(0, (height - 1080 * scale) / 2) }
}

/** Tiles whose lamp or reds differ from before: outlined for a minute. The first reading changes nothing. */
export function changed(before: readonly Tile[] | undefined, now: readonly Tile[]): Set<string> {
  const found = new Set<string>()
  if (!before) return found
  const known = new Map(before.map(tile => [tileKey(tile), tile]))
  for (const tile of now) {
    const was = known.get(tileKey(tile))
    if (was && (was.lamp !== tile.lamp || was.red !== tile.red)) found.add(tileKey(tile))
  }
  return found
}
export const tileKey = (tile: Tile) => tile.unitId ?? 'city'

/** Why this red stands on the wall, one phrase: stalled first, then new, then past its red line. */
export function phraseOf(red: Red, today: string): { key: 'stalled' | 'turned' | 'over' | 'left'; n: number } | undefined {
  if ((red.stalledDays ?? 0) >= 10) return { key: 'stalled', n: red.stalledDays ?? 0 }
  if (red.lampSince === today) return { key: 'turned', n: 0 }
  if (!red.redLine) return undefined
  const days = Math.round((Date.parse(red.redLine) - Date.parse(today)) / 86_400_000)
  return days < 0 ? { key: 'over', n: -days } : { key: 'left', n: days }
}

/** 方阵: places by their lamp, never by a place number; on the wall units stand in three bands, best first. */
export function bandsOf(tiles: readonly Tile[]): { lamp: LampName; tiles: Tile[] }[] {
  const spi = (tile: Tile) => tile.cappedSpi ?? -1
  const ranked = tiles.filter(tile => !tile.city && tile.items > 0).sort((a, b) => spi(b) - spi(a))
  const of = (...lamps: LampName[]) => ranked.filter(tile => lamps.includes(tile.lamp))
  return [{ lamp: 'GREEN' as const, tiles: of('BLUE', 'GREEN') }, { lamp: 'YELLOW' as const, tiles: of('YELLOW') }, { lamp: 'RED' as const, tiles: of('RED') }]
}

export class SignedOut extends Error {}

/** Rows of a posting that are readable from five metres. */
export const POSTED_ROWS = 10

/** 上月公示 as pages that turn after the others: each class by itself, long ones in parts. */
export function postedPages(all: readonly Posted[]): Page[] {
  const counts: Counts = { RED: 0, YELLOW: 0, GREEN: 0, BLUE: 0, GREY: 0 }
  return all.flatMap(posted => posted.classes.flatMap(group => {
    const parts = Math.ceil(group.rows.length / POSTED_ROWS)
    return Array.from({ length: parts }, (_, part): Page => ({ kind: 'POSTING', counts, tiles: [], red: [],
      posting: { posted, label: group.label, rows: group.rows.slice(part * POSTED_ROWS, (part + 1) * POSTED_ROWS), part: part + 1, parts } }))
  }))
}

/** Frozen months that were posted; a screen that does not turn them gets none. */
export const fetchPostings = (token: string | undefined) => fetchOpen<Posted[]>('/api/wall/postings', token)

/** Reads the wall with a screen's token or the session; apart from the pages' requests, so that nothing lies over the wall. */
export const fetchWall = (token: string | undefined) => fetchOpen<Wall>('/api/wall', token)

async function fetchOpen<T>(path: string, token: string | undefined): Promise<T> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), 20_000)
  try {
    const answer = await fetch(`${path}${token ? `?token=${encodeURIComponent(token)}` : ''}`, { headers: { Accept: 'application/json' }, credentials: 'same-origin', signal: abort.signal })
    if (answer.status === 401 || answer.status === 403) throw new SignedOut()
    if (!answer.ok) throw new Error(String(answer.status))
    return (await answer.json()) as T
  } finally {
    clearTimeout(timer)
  }
}
