import { lampInk, lampMark, rect, ring, shape, stroke, text, type Mark } from '@/shared/draw/scene'
import type { Drawn } from '@/shared/export/paper'
import type { Card } from '../cards'
import type { Tile } from '../tiles'
import type { AreaMap } from './areas'
import { besideNames, clustersOf } from './clusters'
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
  const names = map.areas.map(area => { const at = middleOf(area, projection); return { x: at.x, y: at.y + 3 } })
  for (const cluster of besideNames(clustersOf(standing, WHOLE, width), names)) {
    if (cluster.items.length === 1) marks.push(lampMark(cluster.lamp, cluster.at.x, cluster.at.y, 11))
    else marks.push(several(cluster.lamp, cluster.at.x, cluster.at.y), text(cluster.at.x, cluster.at.y + 4, String(cluster.items.length), 11, 'ink-1', { anchor: 'middle', bold: true }))
  }
  for (const area of map.areas) {
    const at = middleOf(area, projection)
    const tile = area.unitId ? byUnit.get(area.unitId) : undefined
    marks.push(text(at.x, at.y, tile?.name ?? area.name, 13, 'ink-1', { anchor: 'middle', bold: true, halo: 'paper' }))
    if (tile) marks.push(lampMark(tile.lamp, at.x - 20, at.y + 13, 9), text(at.x - 10, at.y + 17, `${tile.red} / ${tile.items}`, 11, 'ink-1', { halo: 'paper' }))
  }
  return { width, height: projection.height, marks, breaks: [projection.height] }
}

/** Several items in one mark: the shape of their worst lamp, hollow. */
function several(lamp: string, x: number, y: number): Mark {
  const ink = lampInk(lamp)
  switch (lamp) {
    case 'RED': return rect(x - 10.5, y - 10.5, 21, 21, 'paper', ink, 2)
    case 'YELLOW': return shape([x, y - 14, x + 14, y + 11, x - 14, y + 11], 'paper', ink, 2)
    case 'BLUE': return shape([x, y - 14, x + 14, y, x, y + 14, x - 14, y], 'paper', ink, 2)
    default: return ring(x, y, 11, 'paper', ink, 2)
  }
}
