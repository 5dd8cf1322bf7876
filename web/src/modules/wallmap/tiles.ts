import type { Schema } from '@/shared/schema'
import type { LampName } from './lamp'

/** 地块: a place with its lamp and counts; the one without unit holds the whole city's items. Columns and rows count from anywhere. */
export type Tile = Schema<'show.wallmap.Tile'>
export interface Spot<T> {
  tile: T
  column: number
  row: number
}
export interface Layout<T> {
  columns: number
  rows: number
  spots: Spot<T>[]
  /** Cells that hold no tile, for what else wants to stand in the grid. */
  free: { column: number; row: number }[]
}
interface Placed { x?: number; y?: number; city?: boolean }

/**
 * Where each tile stands: at its own place if it has one and nobody is there, else in the first free cell.
 * Empty rows and columns before the first tile are left out; tiles that know no place fill the grid from the left.
 */
export function layoutOf<T extends Placed>(tiles: readonly T[], least = 4): Layout<T> {
  const placed = tiles.filter(tile => tile.x !== undefined && tile.y !== undefined)
  const x0 = placed.length ? Math.min(...placed.map(tile => tile.x ?? 0)) : 0
  const y0 = placed.length ? Math.min(...placed.map(tile => tile.y ?? 0)) : 0
  const columns = Math.max(least, ...placed.map(tile => (tile.x ?? 0) - x0 + 1))
  const taken = new Set<string>()
  const spots: Spot<T>[] = []
  const later: T[] = []
  for (const tile of tiles) {
    if (tile.x === undefined || tile.y === undefined || taken.has(`${tile.x - x0} ${tile.y - y0}`)) later.push(tile)
    else {
      taken.add(`${tile.x - x0} ${tile.y - y0}`)
      spots.push({ tile, column: tile.x - x0 + 1, row: tile.y - y0 + 1 })
    }
  }
  let at = 0
  for (const tile of later) {
    while (taken.has(`${at % columns} ${Math.floor(at / columns)}`)) at++
    taken.add(`${at % columns} ${Math.floor(at / columns)}`)
    spots.push({ tile, column: (at % columns) + 1, row: Math.floor(at / columns) + 1 })
  }
  const rows = Math.max(1, ...spots.map(spot => spot.row))
  const free = Array.from({ length: rows * columns }, (_, i) => ({ column: (i % columns) + 1, row: Math.floor(i / columns) + 1 }))
    .filter(cell => !taken.has(`${cell.column - 1} ${cell.row - 1}`))
  return { columns, rows, spots, free }
}

/** A stacked bar of a tile, worst first, what is zero left out. */
export const stackOf = (tile: Tile): { lamp: LampName; n: number }[] =>
  ([['RED', tile.red], ['YELLOW', tile.yellow], ['GREEN', tile.green], ['BLUE', tile.blue], ['GREY', tile.grey]] as [LampName, number][])
    .filter(([, n]) => n > 0).map(([lamp, n]) => ({ lamp, n }))
