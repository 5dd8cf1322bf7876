import type { Card } from '../cards'
import { LAMPS, type LampName } from '../lamp'
import type { Spot } from './project'
import { seen, type Looked } from './view'

export interface Standing { card: Card; spot: Spot }
/** Items that stand so close that their marks would touch: one mark, the worst lamp, how many. */
export interface Cluster { key: string; at: Spot; lamp: LampName; items: Standing[] }

const NEAR = 30
const worse = (a: LampName, b: LampName) => LAMPS.indexOf(a) < LAMPS.indexOf(b)

/** Gathers by a grid of 30 px in sight, each cluster at the middle of its items; the heavier lamps are drawn last, on top. */
export function clustersOf(standing: readonly Standing[], look: Looked): Cluster[] {
  const cells = new Map<string, Standing[]>()
  for (const one of standing) {
    const at = seen(one.spot, look)
    const key = `${Math.floor(at.x / NEAR)} ${Math.floor(at.y / NEAR)}`
    const cell = cells.get(key)
    if (cell) cell.push(one)
    else cells.set(key, [one])
  }
  return [...cells].map(([key, items]) => ({
    key, items,
    at: { x: items.reduce((sum, one) => sum + seen(one.spot, look).x, 0) / items.length, y: items.reduce((sum, one) => sum + seen(one.spot, look).y, 0) / items.length },
    lamp: items.reduce<LampName>((worst, one) => (worse(one.card.lamp, worst) ? one.card.lamp : worst), 'GREY'),
  })).sort((a, b) => LAMPS.indexOf(b.lamp) - LAMPS.indexOf(a.lamp) || a.key.localeCompare(b.key))
}

/** The shape of a lamp around 0, 0, `r` wide each way: square, triangle, disc, diamond, ring. */
export function shapeOf(lamp: string, r: number): string {
  switch (lamp) {
    case 'RED': return `M${-r} ${-r}H${r}V${r}H${-r}Z`
    case 'YELLOW': return `M0 ${-r * 1.15}L${r * 1.15} ${r * 0.95}H${-r * 1.15}Z`
    case 'BLUE': return `M0 ${-r * 1.2}L${r * 1.2} 0L0 ${r * 1.2}L${-r * 1.2} 0Z`
    default: return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
  }
}
