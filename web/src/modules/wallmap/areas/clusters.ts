import type { Card } from '../cards'
import { LAMPS, type LampName } from '../lamp'
import type { Spot } from './project'
import { seen, type Looked } from './view'

export interface Standing { card: Card; spot: Spot }
/** Items that stand so close that their marks would touch: one mark, the worst lamp, how many. */
export interface Cluster { key: string; at: Spot; lamp: LampName; items: Standing[] }

/** Marks closer than this would touch. Seen as a whole the map gathers more, so that names stay readable. */
const NEAR = 30
const FAR = 84
const CLOSE = 1.6
const worse = (a: LampName, b: LampName) => LAMPS.indexOf(a) < LAMPS.indexOf(b)

/** Gathers by a grid in sight, then what still touches; the heavier lamps are drawn last, on top. */
export function clustersOf(standing: readonly Standing[], look: Looked, width = 900): Cluster[] {
  const size = look.k < CLOSE ? Math.min(FAR, width / 7) : NEAR
  const cells = new Map<string, Standing[]>()
  for (const one of standing) {
    const at = seen(one.spot, look)
    const key = `${Math.floor(at.x / size)} ${Math.floor(at.y / size)}`
    const cell = cells.get(key)
    if (cell) cell.push(one)
    else cells.set(key, [one])
  }
  const found: Cluster[] = []
  for (const [key, items] of cells) {
    const at = middle(items, look)
    const touching = found.find(one => Math.hypot(one.at.x - at.x, one.at.y - at.y) < NEAR)
    if (touching) {
      touching.items.push(...items)
      touching.at = middle(touching.items, look)
      touching.lamp = worst(touching.items)
    } else found.push({ key, items: [...items], at, lamp: worst(items) })
  }
  return found.sort((a, b) => LAMPS.indexOf(b.lamp) - LAMPS.indexOf(a.lamp) || a.key.localeCompare(b.key))
}
const worst = (items: readonly Standing[]) => items.reduce<LampName>((heaviest, one) => (worse(one.card.lamp, heaviest) ? one.card.lamp : heaviest), 'GREY')
const middle = (items: readonly Standing[], look: Looked): Spot => ({
  x: items.reduce((sum, one) => sum + seen(one.spot, look).x, 0) / items.length, y: items.reduce((sum, one) => sum + seen(one.spot, look).y, 0) / items.length,
})

/** Half the room that a name with its count takes, and how far above and below it the mark of one item or of several keeps. */
const NAME = { one: { wide: 37, above: 25, below: 27 }, many: { wide: 46, above: 32, below: 35 } }
/** Marks nearer than this overlap. */
const OVERLAP = 28

/** Marks make room for the names of areas: they step above or below, whichever is nearer; those that then overlap are one. */
export function besideNames(clusters: readonly Cluster[], names: readonly Spot[]): Cluster[] {
  const kept: Cluster[] = []
  for (const one of clusters.map(each => stepped(each, names))) {
    const other = kept.find(each => Math.hypot(each.at.x - one.at.x, each.at.y - one.at.y) < OVERLAP)
    if (!other) { kept.push(one); continue }
    const items = [...other.items, ...one.items]
    kept[kept.indexOf(other)] = stepped({ ...other, items, lamp: worst(items) }, names)
  }
  return kept.sort((a, b) => LAMPS.indexOf(b.lamp) - LAMPS.indexOf(a.lamp) || a.key.localeCompare(b.key))
}

function stepped(one: Cluster, names: readonly Spot[]): Cluster {
  const room = one.items.length > 1 ? NAME.many : NAME.one
  const name = names.find(each => Math.abs(each.x - one.at.x) < room.wide && one.at.y > each.y - room.above && one.at.y < each.y + room.below)
  return name ? { ...one, at: { x: one.at.x, y: one.at.y < name.y ? name.y - room.above : name.y + room.below } } : one
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
