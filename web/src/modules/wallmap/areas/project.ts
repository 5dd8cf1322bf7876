import type { Area, ItemPoint } from './areas'

export interface Spot { x: number; y: number }
/** Degrees to the plane of a drawing and back; the scale is the same in both directions at the map's middle. */
export interface Projection {
  width: number
  height: number
  to(lon: number, lat: number): Spot
  back(x: number, y: number): { lon: number; lat: number }
}

const MARGIN = 12

/** Fits areas (and points, where there are no areas) into a drawing of a given width; its height follows, within bounds. */
export function projectionOf(areas: readonly Area[], points: readonly ItemPoint[], width: number, most: number): Projection | undefined {
  let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity
  const with_ = (lon: number, lat: number) => {
    west = Math.min(west, lon); east = Math.max(east, lon)
    south = Math.min(south, lat); north = Math.max(north, lat)
  }
  for (const area of areas) for (const polygon of area.polygons) for (const corner of polygon[0] ?? []) with_(corner[0] ?? 0, corner[1] ?? 0)
  if (areas.length === 0) for (const point of points) with_(point.lon, point.lat)
  if (west > east) return undefined
  const shrink = Math.cos(((south + north) / 2) * Math.PI / 180)
  const spanX = Math.max(1e-6, (east - west) * shrink)
  const spanY = Math.max(1e-6, north - south)
  const inner = width - 2 * MARGIN
  const height = Math.round(Math.max(220, Math.min(most, (inner * spanY) / spanX + 2 * MARGIN)))
  const scale = Math.min(inner / spanX, (height - 2 * MARGIN) / spanY)
  const left = (width - spanX * scale) / 2
  const top = (height - spanY * scale) / 2
  return {
    width, height,
    to: (lon, lat) => ({ x: left + (lon - west) * shrink * scale, y: top + (north - lat) * scale }),
    back: (x, y) => ({ lon: west + (x - left) / scale / shrink, lat: north - (y - top) / scale }),
  }
}

const short = (n: number) => Math.round(n * 10) / 10

/** All rings of an area as one path; holes stay holes by the even-odd rule. */
export const pathOf = (area: Area, projection: Projection) =>
  area.polygons.map(polygon => polygon.map(ring => `M${ring.map(corner => {
    const at = projection.to(corner[0] ?? 0, corner[1] ?? 0)
    return `${short(at.x)} ${short(at.y)}`
  }).join('L')}Z`).join('')).join('')

/** Where the name stands: the middle of the widest level line through the largest polygon, which lies inside also of a bent area. */
export function middleOf(area: Area, projection: Projection): Spot & { width: number } {
  const rings = area.polygons.map(polygon => (polygon[0] ?? []).map(corner => projection.to(corner[0] ?? 0, corner[1] ?? 0)))
  const ring = rings.reduce((largest, one) => (Math.abs(size(one)) > Math.abs(size(largest)) ? one : largest), rings[0] ?? [])
  const ys = ring.map(spot => spot.y)
  const top = Math.min(...ys)
  const span = Math.max(...ys) - top
  let best = { x: ring[0]?.x ?? 0, y: ring[0]?.y ?? 0, width: 0 }
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const y = top + span * share
    const cuts: number[] = []
    for (let i = 1; i < ring.length; i++) {
      const a = ring[i - 1] as Spot, b = ring[i] as Spot
      if ((a.y <= y) !== (b.y <= y)) cuts.push(a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
    }
    cuts.sort((a, b) => a - b)
    for (let i = 1; i < cuts.length; i += 2) {
      const width = (cuts[i] as number) - (cuts[i - 1] as number)
      if (width > best.width * 1.15) best = { x: ((cuts[i] as number) + (cuts[i - 1] as number)) / 2, y, width }
    }
  }
  return best
}

/** Twice the area of a ring, signed. */
const size = (ring: readonly Spot[]) => ring.reduce((sum, spot, i) => {
  const before = ring[(i + ring.length - 1) % ring.length] as Spot
  return sum + before.x * spot.y - spot.x * before.y
}, 0)
