import type { Spot } from './project'

/** What of the drawing is in sight: scaled by `k` and moved by x, y pixels. */
export interface Looked { k: number; x: number; y: number }
export const WHOLE: Looked = { k: 1, x: 0, y: 0 }
export const MOST_ZOOM = 24

/** Zooms so that the spot under the pointer stays where it is; never smaller than the whole. */
export function zoomed(now: Looked, factor: number, at: Spot, width: number, height: number): Looked {
  const k = Math.max(1, Math.min(MOST_ZOOM, now.k * factor))
  const by = k / now.k
  return kept({ k, x: at.x - (at.x - now.x) * by, y: at.y - (at.y - now.y) * by }, width, height)
}
export const panned = (now: Looked, dx: number, dy: number, width: number, height: number): Looked =>
  kept({ k: now.k, x: now.x + dx, y: now.y + dy }, width, height)

/** The drawing never leaves its frame. */
function kept(to: Looked, width: number, height: number): Looked {
  const clamp = (value: number, least: number) => Math.min(0, Math.max(least, value)) + 0
  return { k: to.k, x: clamp(to.x, width - width * to.k), y: clamp(to.y, height - height * to.k) }
}
export const seen = (spot: Spot, look: Looked): Spot => ({ x: spot.x * look.k + look.x, y: spot.y * look.k + look.y })
export const unseen = (spot: Spot, look: Looked): Spot => ({ x: (spot.x - look.x) / look.k, y: (spot.y - look.y) / look.k })

/** Zooms to a box of spots of the drawing, with some room around. */
export function zoomedTo(spots: readonly Spot[], width: number, height: number): Looked {
  const xs = spots.map(spot => spot.x)
  const ys = spots.map(spot => spot.y)
  const left = Math.min(...xs), right = Math.max(...xs), top = Math.min(...ys), bottom = Math.max(...ys)
  const k = Math.max(1, Math.min(MOST_ZOOM, 0.7 * Math.min(width / Math.max(1, right - left), height / Math.max(1, bottom - top))))
  return kept({ k, x: width / 2 - ((left + right) / 2) * k, y: height / 2 - ((top + bottom) / 2) * k }, width, height)
}
