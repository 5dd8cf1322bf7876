import { hatch, lampInk, lampMark, placed, rect, ring, stroke, text, type Mark } from '@/shared/draw/scene'
import type { Drawn, LegendEntry, Room, View } from '@/shared/export/paper'
import { tableDrawn, type PrintedColumn } from '@/shared/export/table'
import { dayOf } from '../schedule/days'
import { monthTicks, timeWidth, yearTicks } from '../schedule/geometry'
import type { AreaMap } from './areas/areas'
import { areasDrawn } from './areas/printed'
import { axisOf, barOf, daysBeside, percentOf } from './bars'
import { marksOf, type Card } from './cards'
import { date, fixed, signed, whole } from './format'
import { LAMPS } from './lamp'
import { boardDrawn } from './printedBoard'
import { layoutOf, stackOf, type Tile } from './tiles'
import type { Wall } from './wall'

type Translate = (key: string, args?: Record<string, string | number>) => string
export interface Shown {
  face: string
  cards: readonly Card[]
  tiles: readonly Tile[]
  /** The campaign's own areas and points, where it has them. */
  areas?: AreaMap | undefined
  today: string
  title: string
  /** What the filters say. */
  note: string
}

/** 作战图上纸: each of its four faces, from the same rows. */
export function mapView(shown: Shown, t: Translate): View {
  const face = t(`wallmap.face.${shown.face}`)
  const base = { title: `${shown.title} ${face}`, file: `${t('wallmap.title')}-${face}-${shown.today}`, dataDate: shown.today, version: shown.note }
  switch (shown.face) {
    case 'bars': return { ...base, legend: barLegend(t), draw: (width, room) => barsDrawn(shown, t, width, room) }
    case 'board': return { ...base, legend: lampLegend(t), draw: (width, room) => boardDrawn(shown.cards, t, width, room) }
    case 'map': return { ...base, legend: [...lampLegend(t), ...(shown.areas ? areaLegend(t) : [])], draw: (width, room) => (shown.areas && areasDrawn(shown.areas, shown.cards, shown.tiles, width, room?.height)) ?? tilesDrawn(shown.tiles, t, width) }
    default: return { ...base, upright: true, legend: [...lampLegend(t), ...progressLegend(t)], draw: width => listDrawn(shown, t, width) }
  }
}

const lampLegend = (t: Translate): LegendEntry[] => (['RED', 'YELLOW', 'GREEN', 'BLUE', 'GREY'] as const).map(lamp => ({ label: t(`shared.lamp.${lamp}`), draw: (x, y) => [lampMark(lamp, x + 8, y, 11)] }))
const areaLegend = (t: Translate): LegendEntry[] => [{ label: t('wallmap.areas.counts'), draw: (x, y) => [text(x + 8, y + 4, '3/9', 11, 'ink-1', { anchor: 'middle' })] }, { label: t('wallmap.areas.many'), draw: (x, y) => [ring(x + 8, y, 8, 'paper', 'ink-3', 1.5), text(x + 8, y + 3.5, '5', 10, 'ink-1', { anchor: 'middle', bold: true })] }]
const progressLegend = (t: Translate): LegendEntry[] => [
  { label: t('wallmap.bars.done'), draw: (x, y) => [rect(x, y - 4, 16, 8, 'ink-2')] },
  { label: t('wallmap.bars.reported'), draw: (x, y) => [rect(x, y - 4, 16, 8, 'paper', 'reported'), ...hatch(x, y - 4, 16, 8, 'reported')] },
]
const barLegend = (t: Translate): LegendEntry[] => [
  ...progressLegend(t), { label: t('wallmap.bars.open'), draw: (x, y) => [rect(x, y - 5, 16, 9, 'indigo-wash', 'indigo-line')] }, { label: t('wallmap.bars.over'), draw: (x, y) => [rect(x, y - 5, 16, 9, 'red')] },
  { label: t('wallmap.bars.earliest'), draw: (x, y) => [stroke([x + 6, y - 6, x + 11, y - 6, x + 11, y + 5], 'green', 1.25)] },
  { label: t('wallmap.bars.target'), draw: (x, y) => [stroke([x + 9, y - 7, x + 9, y + 7], 'ink-2', 1, [2, 2])] }, { label: t('wallmap.bars.redLine'), draw: (x, y) => [rect(x + 8, y - 7, 2, 14, 'red')] },
]

function listDrawn({ cards, today }: Shown, t: Translate, width: number): Drawn {
  const wide = width > 800
  const columns: PrintedColumn[] = [
    { title: t('wallmap.col.lamp'), width: 36 }, { title: t('wallmap.col.name'), grow: 1 }, { title: t('wallmap.col.unit'), width: 78 }, { title: t('wallmap.col.bar'), width: wide ? 130 : 90 },
    { title: `${t('wallmap.col.ev')} %`, width: 42, right: true }, { title: `${t('wallmap.col.gap')} pp`, width: 50, right: true }, { title: 'SPI', width: 40, right: true }, { title: t('wallmap.col.redLine'), width: 44, right: true },
    ...(wide ? [{ title: t('wallmap.col.p80'), width: 52, right: true }] : []),
  ]
  return tableDrawn(columns, cards.map(card => ({
    cells: [
      { text: t(`shared.lamp.${card.lamp}`), lamp: card.lamp, ink: lampInk(card.lamp), bold: true }, `${card.no} ${card.title}`, card.leadName ?? '', { text: '', draw: (x, y, w) => progressMarks(card, x, y + 10, w) },
      fixed(card.ev), { text: signed(card.gap), ink: (card.gap ?? 0) < 0 ? 'red' : 'ink-1' }, fixed(card.spi, 2), date(card.redLine, today), ...(wide ? [date(card.p80, today)] : []),
    ],
  })), width, 3)
}

function progressMarks(card: Card, x: number, y: number, w: number): Mark[] {
  const at = marksOf(card)
  const px = (percent: number) => (percent / 100) * w
  return [
    rect(x, y, w, 8, undefined, 'line-2', 0.5), rect(x, y, px(at.verified), 8, 'ink-2'), ...hatch(x + px(at.verified), y, px(at.reported - at.verified), 8, 'reported'),
    ...(at.late ? [rect(x + px(at.late.from), y + 3.5, px(at.late.width), 1.2, 'red')] : []), ...(at.plan === undefined ? [] : [rect(x + px(at.plan) - 1, y - 3, 2, 14, 'indigo')]),
  ]
}

const ROW = 26
function barsDrawn({ cards, today }: Shown, t: Translate, asked: number, room?: Room): Drawn {
  const left = Math.min(340, asked * 0.4)
  const scale = axisOf(cards, today)
  const width = timeWidth(scale, asked, left, room)
  const at = (percent: number) => left + (percent / 100) * (width - left)
  const height = cards.length * ROW
  const marks: Mark[] = monthTicks(scale, 4).filter(tick => tick.x < 99).map(tick => rect(at(tick.x), 0, 0.6, height, tick.strong ? 'line-2' : 'line-1'))
  const now = at(percentOf(scale, dayOf(today) + 1))
  marks.push(rect(now - 0.75, 0, 1.5, height, 'indigo'))
  cards.forEach((card, i) => marks.push(...cardMarks(card, i * ROW, left), ...barMarks(card, i * ROW, at, scale, today, t), rect(0, (i + 1) * ROW - 0.5, width, 0.5, 'line-1')))
  const head: Mark[] = [
    text(0, 38, t('wallmap.col.lamp'), 12, 'ink-3'), text(44, 38, t('wallmap.col.name'), 12, 'ink-3'), text(left - 10, 38, t('wallmap.col.redLine'), 12, 'ink-3', { anchor: 'end' }), rect(0, 44, width, 1, 'ink-2'),
    ...monthTicks(scale, 3200 / (width - left)).filter(tick => tick.x < 97).map(tick => text(at(tick.x) + 3, 38, tick.label, 12, 'ink-2')), ...yearTicks(scale).filter(tick => tick.strong).map(tick => text(at(tick.x) + 3, 18, tick.label, 12, 'ink-3')),
    rect(now - 44, 4, 88, 18, 'indigo'), text(now, 17, t('wallmap.todayIs', { day: today.slice(5) }), 12, 'ink-inv', { anchor: 'middle' }),
  ]
  return { width, height, marks, pinned: left, columns: monthTicks(scale, 4).map(tick => at(tick.x)), breaks: cards.map((_, i) => (i + 1) * ROW), head: { height: 46, marks: head } }
}

const cardMarks = (card: Card, y: number, left: number): Mark[] => [
  lampMark(card.lamp, 6, y + 13, 11), text(26, y + 17.5, card.no, 12, 'ink-3'), text(62, y + 17.5, card.title, 13, 'ink-1', { max: left - 62 - 54 }), text(left - 10, y + 17.5, card.redLine?.slice(5) ?? '—', 13, 'ink-1', { anchor: 'end' }),
]

function barMarks(card: Card, y: number, at: (percent: number) => number, scale: ReturnType<typeof axisOf>, today: string, t: Translate): Mark[] {
  const bar = barOf(card, scale, today)
  if (!bar) return [text(at(0) + 4, y + 17, t('wallmap.bars.noPlan'), 12, 'ink-3')]
  const x = at(bar.x)
  const w = at(bar.x + bar.width) - x
  const marks: Mark[] = [rect(x, y + 7, w, 11, 'indigo-wash', 'indigo-line', 0.75), rect(x, y + 7, (w * bar.verified) / 100, 11, 'ink-2'), ...hatch(x + (w * bar.verified) / 100, y + 7, (w * (bar.reported - bar.verified)) / 100, 11, 'reported')]
  if (bar.over) marks.push(rect(at(bar.over.x), y + 7, at(bar.over.x + bar.over.width) - at(bar.over.x), 11, 'red'))
  if (bar.earliest !== undefined) marks.push(stroke([at(bar.earliest) - 4, y + 4, at(bar.earliest), y + 4, at(bar.earliest), y + 13], 'green', 1.25))
  if (bar.target !== undefined) marks.push(stroke([at(bar.target), y + 3, at(bar.target), y + 23], 'ink-2', 1.5, [2, 2]))
  if (bar.redLine !== undefined) marks.push(rect(at(bar.redLine) - 1, y + 2, 2.5, 22, 'red'))
  if (bar.over) {
    const side = daysBeside(bar.over, 100 - 5600 / (at(100) - at(0)))
    const words = t('wallmap.bars.days', { n: bar.over.days })
    if (side === 'within') marks.push(text(at(bar.over.x) + 6, y + 17, words, 12, 'paper', { bold: true }))
    else marks.push(text(side === 'before' ? at(bar.over.x) - 5 : at(bar.over.x + bar.over.width) + 5, y + 17, words, 12, 'red', { bold: true, halo: 'paper', anchor: side === 'before' ? 'end' : 'start' }))
  }
  return marks
}

/** Places by their lamp, as on the map and on the wall. */
export function tilesDrawn(tiles: readonly Tile[], t: Translate, width: number): Drawn {
  const { columns, rows, spots } = layoutOf(tiles)
  const gap = 8
  const w = (width - gap * (columns - 1)) / columns
  const h = Math.min(150, Math.max(96, w * 0.62))
  const marks = spots.flatMap(spot => tileMarks(spot.tile, (spot.column - 1) * (w + gap), (spot.row - 1) * (h + gap), w, h, t))
  return { width, height: rows * (h + gap), marks, breaks: Array.from({ length: rows }, (_, i) => (i + 1) * (h + gap)) }
}

function tileMarks(tile: Tile, x: number, y: number, w: number, h: number, t: Translate): Mark[] {
  const ink = lampInk(tile.lamp)
  const marks: Mark[] = [rect(x, y, w, h, `${ink}-wash`), rect(x, y, w, 3, ink), text(x + 10, y + 24, tile.city ? t('wallmap.tiles.city') : tile.name ?? '', 15, 'ink-1', { bold: true, max: w - 56 }),
    lampMark(tile.lamp, x + w - 34, y + 19, 11), text(x + w - 25, y + 24, t(`shared.lamp.${tile.lamp}`), 13, ink, { bold: true }),
    text(x + 10, y + h / 2 + 14, whole(tile.red), 26, 'ink-1', { bold: true }), text(x + 14 + whole(tile.red).length * 15, y + h / 2 + 14, t('wallmap.tiles.red'), 12, 'ink-2'),
    text(x + 10, y + h - 10, t('wallmap.tiles.items', { n: whole(tile.items) }), 12, 'ink-2')]
  if (tile.cappedSpi !== undefined) marks.push(text(x + w - 10, y + h - 10, fixed(tile.cappedSpi, 3), 12, 'ink-2', { anchor: 'end' }))
  let at = x + 10
  const parts = stackOf(tile)
  const sum = parts.reduce((all, part) => all + part.n, 0) || 1
  for (const part of parts) {
    const wide = ((w - 20) * part.n) / sum
    marks.push(part.lamp === 'GREY' ? rect(at, y + h - 32, wide, 6, undefined, 'grey', 0.75) : rect(at, y + h - 32, wide, 6, lampInk(part.lamp)))
    at += wide
  }
  return marks
}

/** 墙面海报: what hangs on the wall, on light paper: counts, places, the worst reds. */
export function wallView(wall: Wall, t: Translate): View {
  const name = wall.campaign?.name ?? ''
  return {
    title: name.includes(wall.tenant) ? name : `${wall.tenant} ${name}`.trim(), file: `${t('wallmap.wall.title')}-${wall.dataDate}`, dataDate: wall.dataDate, legend: lampLegend(t),
    draw: width => wallDrawn(wall, t, width),
  }
}

function wallDrawn(wall: Wall, t: Translate, width: number): Drawn {
  const marks: Mark[] = []
  LAMPS.forEach((lamp, i) => {
    const x = (i * width) / 5
    marks.push(lampMark(lamp, x + 12, 30, 22), text(x + 32, 42, whole(wall.counts[lamp] ?? 0), 34, 'ink-1', { bold: true }), text(x + 38 + whole(wall.counts[lamp] ?? 0).length * 20, 42, t(`shared.lamp.${lamp}`), 14, lampInk(lamp), { bold: true }))
  })
  const tiles = tilesDrawn(wall.tiles, t, width)
  marks.push(...tiles.marks.map(mark => placed(mark, 0, 66)))
  let y = 66 + tiles.height + 24
  const breaks = [60, ...tiles.breaks.map(at => at + 66)]
  marks.push(text(0, y, t('wallmap.wall.reds', { n: wall.red.length }), 16, 'ink-1', { bold: true }), rect(0, y + 8, width, 1, 'ink-2'))
  y += 12
  for (const red of wall.red) {
    marks.push(lampMark('RED', 8, y + 14, 12), text(24, y + 19, red.title, 14, 'ink-1', { max: width - 24 - 200, bold: true }), text(width, y + 19, [red.unitName ?? '', red.redLine?.slice(5) ?? ''].join('　'), 13, 'ink-2', { anchor: 'end', max: 190 }), rect(0, y + 29, width, 0.5, 'line-1'))
    y += 30
    breaks.push(y)
  }
  return { width, height: y, marks, breaks }
}
