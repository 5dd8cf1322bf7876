import { expect, it } from 'vitest'
import type { Card } from '../cards'
import type { Tile } from '../tiles'
import type { AreaMap } from './areas'
import { areasDrawn } from './printed'

const square = [[[[120, 30], [121, 30], [121, 31], [120, 31], [120, 30]]]]
const map = (points: { itemId: string; lon: number; lat: number }[]) => ({ areas: [{ id: 'a', sort: 1, name: '柳湾', unitId: 'u', matched: 'NAME', polygons: square }], points }) as unknown as AreaMap
const tiles = [{ unitId: 'u', name: '柳湾区', lamp: 'RED', city: false, items: 3, red: 2, yellow: 0, green: 1, blue: 0, grey: 0 }] as Tile[]
const card = (itemId: string) => ({ itemId, lamp: 'RED' }) as Card

it('fills each area with its lamp and counts items that stand close in one mark', () => {
  const drawn = areasDrawn(map([{ itemId: '1', lon: 120.5, lat: 30.5 }, { itemId: '2', lon: 120.5001, lat: 30.5 }]), [card('1'), card('2')], tiles, 800)
  expect(drawn?.marks.some(mark => mark.k === 'path' && mark.fill === 'red-wash')).toBe(true)
  expect(drawn?.marks.filter(mark => mark.k === 'text').map(mark => mark.k === 'text' && mark.text)).toEqual(['2', '柳湾区', '2 / 3'])
})

it('tells lamps by shape also where a mark counts several, and never grows higher than the sheet', () => {
  const drawn = areasDrawn(map([{ itemId: '1', lon: 120.5, lat: 30.5 }, { itemId: '2', lon: 120.5001, lat: 30.5 }]), [card('1'), card('2')], tiles, 800, 400)
  expect(drawn?.height).toBe(400)
  expect(drawn?.marks.some(mark => mark.k === 'rect' && mark.stroke === 'red' && mark.fill === 'paper')).toBe(true)
})

it('draws nothing where nothing has a place', () => {
  expect(areasDrawn({ areas: [], points: [] } as unknown as AreaMap, [], tiles, 800)).toBeUndefined()
})
