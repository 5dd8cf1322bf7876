import { lampInk, lampMark, ring, shape, stroke, text, type Mark } from '@/shared/draw/scene'
import type { Drawn } from '@/shared/export/paper'
import type { Card } from '../cards'
import type { Tile } from '../tiles'
import type { AreaMap } from './areas'
import { clustersOf } from './clusters'
import { middleOf, projectionOf } from './project'
import { WHOLE } from './view'

const WASH: Record<string, string> = { RED: 'red-wash', YELLOW: 'yellow-wash', GREEN: 'green-wash', BLUE: 'blue-wash', GREY: 'grey-wash' }
const MOST = 900

/** 作战图的片区 on paper: areas by their lamp, items where they stand; those that stand close are counted in one mark. Never higher than the sheet. Undefined without a place. */
export function areasDrawn(map: AreaMap, cards: readonly Card[], tiles: readonly Tile[], width: number, most = Math.max(MOST, width)): Drawn | undefined {
  const projection = projectionOf(map.areas, map.points, width, most)
  if (!projection) return undefined
  const byUnit = new Map(tiles.filter(tile => tile.unitId).map(tile => [tile.unitId, tile]))
  const marks: Mark[] = []
  for (const area of map.areas) {
    const tile = area.unitId ? byUnit.get(area.unitId) : undefined
    for (const polygon of area.polygons) polygon.forEach((corners, n) => {
      const at = corners.flatMap(corner => { const spot = projection.to(corner[0] ?? 0, corner[1] ?? 0); return [spot.x, spot.y] })
      if (at.length < 6) return
      marks.push(shape(at, n > 0 ? 'paper' : tile ? WASH[tile.lamp] : 'paper-sunk'), stroke([...at, at[0] as number, at[1] as number], 'ink-3', 1))
    })
  }
  const byItem = new Map(cards.map(card => [card.itemId, card]))
  const standing = map.points.flatMap(point => { const card = byItem.get(point.itemId); return card ? [{ card, spot: projection.to(point.lon, point.lat) }] : [] })
  for (const cluster of clustersOf(standing, WHOLE, width)) {
    if (cluster.items.length === 1) marks.push(lampMark(cluster.lamp, cluster.at.x, cluster.at.y, 11))
    else marks.push(ring(cluster.at.x, cluster.at.y, 11, 'paper', lampInk(cluster.lamp), 2), text(cluster.at.x, cluster.at.y + 4, String(cluster.items.length), 11, 'ink-1', { anchor: 'middle', bold: true }))
  }
  for (const area of map.areas) {
    const at = middleOf(area, projection)
    const tile = area.unitId ? byUnit.get(area.unitId) : undefined
    marks.push(text(at.x, at.y, tile?.name ?? area.name, 13, 'ink-1', { anchor: 'middle', bold: true, halo: 'paper' }))
    if (tile) marks.push(text(at.x, at.y + 16, `${tile.items} / ${tile.red}`, 11, 'red', { anchor: 'middle', halo: 'paper' }))
  }
  return { width, height: projection.height, marks, breaks: [projection.height] }
}
