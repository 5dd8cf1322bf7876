import { describe, expect, it } from 'vitest'
import type { Card } from '../cards'
import type { Area } from './areas'
import { besideNames, clustersOf, shapeOf } from './clusters'
import { middleOf, pathOf, projectionOf } from './project'
import { panned, seen, unseen, WHOLE, zoomed, zoomedTo } from './view'

const area = (name: string, ring: number[][], ...holes: number[][][]): Area => ({ id: name, sort: 1, name, matched: 'NONE', polygons: [[ring, ...holes]] })
const SQUARE = area('方', [[120, 28], [121, 28], [121, 29], [120, 29], [120, 28]])
const card = (id: string, lamp: Card['lamp']) => ({ itemId: id, lamp }) as Card

describe('the drawing of areas', () => {
  const drawing = projectionOf([SQUARE], [], 600, 900)!

  it('stands north up and comes back to the same degrees', () => {
    expect(drawing.to(120, 29).y).toBeLessThan(drawing.to(120, 28).y)
    expect(drawing.to(121, 28).x).toBeGreaterThan(drawing.to(120, 28).x)
    const at = drawing.to(120.3, 28.7)
    expect(drawing.back(at.x, at.y).lon).toBeCloseTo(120.3, 9)
    expect(drawing.back(at.x, at.y).lat).toBeCloseTo(28.7, 9)
  })

  it('shortens degrees of longitude as the earth does', () => {
    const wide = drawing.to(121, 28).x - drawing.to(120, 28).x
    const high = drawing.to(120, 28).y - drawing.to(120, 29).y
    expect(wide / high).toBeCloseTo(Math.cos((28.5 * Math.PI) / 180), 6)
  })

  it('keeps within its frame and draws holes', () => {
    expect(drawing.height).toBeLessThanOrEqual(900)
    expect(pathOf(area('洞', [[120, 28], [121, 28], [121, 29], [120, 28]], [[120.6, 28.2], [120.7, 28.2], [120.7, 28.3], [120.6, 28.2]]), drawing).match(/M/g)).toHaveLength(2)
    expect(projectionOf([], [], 600, 900)).toBeUndefined()
    expect(projectionOf([], [{ itemId: 'a', lon: 120, lat: 28, source: 'HAND' }], 600, 900)).toBeDefined()
  })

  it('writes the name inside also of an area bent like a U', () => {
    const bent = area('弯', [[120, 28], [121, 28], [121, 29], [120.8, 29], [120.8, 28.1], [120.2, 28.1], [120.2, 29], [120, 29], [120, 28]])
    const flat = projectionOf([bent], [], 600, 900)!
    const at = flat.back(middleOf(bent, flat).x, middleOf(bent, flat).y)
    expect(at.lon < 120.2 || at.lon > 120.8).toBe(true)
  })
})

describe('looking closer', () => {
  it('keeps what is under the pointer in its place', () => {
    const at = { x: 150, y: 90 }
    const look = zoomed(WHOLE, 4, at, 600, 400)
    expect(unseen(at, look)).toEqual(at)
    expect(look.k).toBe(4)
  })

  it('never leaves the frame nor gets smaller than the whole', () => {
    expect(zoomed(WHOLE, 0.2, { x: 0, y: 0 }, 600, 400)).toEqual(WHOLE)
    expect(panned({ k: 2, x: 0, y: 0 }, 500, 500, 600, 400)).toEqual({ k: 2, x: 0, y: 0 })
    expect(panned({ k: 2, x: 0, y: 0 }, -5000, 0, 600, 400).x).toBe(-600)
    expect(zoomed(WHOLE, 1e9, { x: 0, y: 0 }, 600, 400).k).toBe(24)
  })

  it('brings the items of a cluster into sight', () => {
    const look = zoomedTo([{ x: 300, y: 200 }, { x: 310, y: 205 }], 600, 400)
    expect(look.k).toBeGreaterThan(10)
    expect(seen({ x: 305, y: 202.5 }, look).x).toBeCloseTo(300, 6)
  })
})

describe('clusters', () => {
  const standing = [{ card: card('a', 'GREEN'), spot: { x: 100, y: 100 } }, { card: card('b', 'RED'), spot: { x: 104, y: 101 } }, { card: card('c', 'BLUE'), spot: { x: 400, y: 300 } }]

  it('gathers what is close, shows the worst lamp and loses nobody', () => {
    const far = clustersOf(standing, WHOLE)
    expect(far).toHaveLength(2)
    expect(far.at(-1)!.lamp).toBe('RED')
    expect(far.flatMap(one => one.items)).toHaveLength(3)
  })

  it('comes apart when looked at closely', () => {
    expect(clustersOf(standing, zoomed(WHOLE, 16, { x: 100, y: 100 }, 600, 400))).toHaveLength(3)
  })

  it('steps aside for the names of areas, one item less far than several', () => {
    const [first, ...rest] = clustersOf(standing, WHOLE)
    const many = { ...first!, items: standing, at: { x: 100, y: 96 } }
    const one = { ...first!, items: standing.slice(0, 1), at: { x: 100, y: 96 } }
    const name = [{ x: 110, y: 100 }]
    expect(besideNames([many], name)[0]!.at).toEqual({ x: 100, y: 68 })
    expect(besideNames([{ ...many, at: { x: 100, y: 104 } }], name)[0]!.at).toEqual({ x: 100, y: 135 })
    expect(besideNames([one], name)[0]!.at).toEqual({ x: 100, y: 75 })
    expect(besideNames([{ ...one, at: { x: 70, y: 96 } }, { ...many, at: { x: 200, y: 96 } }], name).map(each => each.at.y)).toEqual([96, 96])
    expect(rest).toHaveLength(1)
  })

  it('counts in one mark what would overlap after stepping aside, and loses none', () => {
    const [first] = clustersOf(standing, WHOLE)
    const many = (x: number, lamp: 'RED' | 'GREEN') => ({ ...first!, key: String(x), lamp, items: [{ ...standing[0]!, card: { ...standing[0]!.card, lamp } }, ...standing.slice(0, 1)], at: { x, y: 96 } })
    const [only, ...more] = besideNames([many(100, 'GREEN'), many(118, 'RED')], [{ x: 110, y: 100 }])
    expect(more).toEqual([])
    expect(only).toMatchObject({ lamp: 'RED', at: { x: 100, y: 68 } })
    expect(only?.items).toHaveLength(4)
  })

  it('gives each lamp its own shape', () => {
    expect(new Set(['RED', 'YELLOW', 'GREEN', 'BLUE'].map(lamp => shapeOf(lamp, 8))).size).toBe(4)
  })
})
