import { hatch, lines, rect, stroke, text, type Mark } from '@/shared/draw/scene'
import type { Drawn, LegendEntry, Room, View } from '@/shared/export/paper'
import { axisMarks, groundMarks, laneMarks, linkMarks, type Look } from './bars'
import { dayOf, isoOf, restStretches, short } from './days'
import type { Editor } from './editor'
import { monthTicks, reach, scaleOf, timeWidth } from './geometry'
import { ghostsOf, lanesOf } from './lanes'
import { writeLinks } from './links'

type Translate = (key: string, args?: Record<string, string | number>) => string

const ROW = 28
const HEAD = 46

/** 横道图上纸: names and numbers left, bars right, as on the screen, for any width. */
export function planView(editor: Editor, t: Translate, today: string | undefined): View {
  const { head, saved, compared, dirty, input } = editor
  const version = [saved.value ? t('schedule.print.version', { n: saved.value.version }) : '', compared.value ? t('schedule.print.baseline', { n: compared.value }) : '', dirty.value ? t('schedule.state.dirty') : ''].filter(Boolean).join('，')
  return {
    title: `${head.value?.title ?? ''} ${t('schedule.title')}`, file: `${t('schedule.title')}-${head.value?.no ?? ''}`, version,
    legend: planLegend(t, input.activities.some(each => each.actualStart || each.actualFinish), compared.value > 0), draw: (width, room) => planDrawn(editor, t, today, width, room),
  }
}

function planDrawn(editor: Editor, t: Translate, today: string | undefined, asked: number, room?: Room): Drawn {
  const { input, preview, baseline, overrides } = editor
  const now = preview.value
  if (!now) return { width: asked, height: 0, marks: [], breaks: [] }
  const left = Math.min(asked * 0.42, 380)
  const span = reach(now, input.start, input.deadline)
  const width = timeWidth(scaleOf(span.from, span.to, 0, 1), asked, left, room)
  const scale = scaleOf(span.from, span.to, 4, width - left - 8)
  const look: Look = { scale, row: ROW, middle: 13, right: width - left, ghost: ghostsOf(baseline.value, overrides.value), day: t('schedule.day') }
  const lane = lanesOf(now, overrides.value, today)
  const index = new Map(input.activities.map((each, i) => [each.id, i]))
  const chain = new Set(now.chain.slice(1).map((id, i) => `${now.chain[i]}>${id}`))
  const height = input.activities.length * ROW
  const rests = restStretches(isoOf(scale.from), isoOf(scale.to), overrides.value)
  const day = today === undefined ? undefined : dayOf(today) + 1
  const right: Mark[] = groundMarks(look, rests, dayOf(input.deadline) + 1, day, 0, height)
  for (const each of input.activities) for (const link of each.links) {
    const from = lane(link.pred)
    const to = lane(each.id)
    const at = index.get(link.pred)
    if (from && to && at !== undefined) right.push(...linkMarks(from, to, at * ROW, (index.get(each.id) ?? 0) * ROW, link, chain.has(`${link.pred}>${each.id}`), look))
  }
  input.activities.forEach((each, i) => { const one = lane(each.id); if (one) right.push(...laneMarks(one, i * ROW, look)) })
  return {
    width, height, pinned: left, columns: monthTicks(scale).map(tick => tick.x + left), breaks: input.activities.map((_, i) => (i + 1) * ROW), marks: [...leftMarks(editor, left, width, lane), ...moved(right, left)],
    head: { height: HEAD, marks: [...headMarks(t, left, width), ...moved(axisMarks(look, day, today ? `${t('schedule.chart.today')} ${today.slice(5)}` : ''), left)] },
  }
}

const columnsOf = (left: number) => ({ name: left - 186, duration: left - 150, links: left - 144, float: left - 52, redLine: left - 8 })

function headMarks(t: Translate, left: number, width: number): Mark[] {
  const at = columnsOf(left)
  const end = { anchor: 'end' as const }
  return [
    text(0, 38, t('schedule.field.name'), 12, 'ink-3'), text(at.duration, 38, t('schedule.field.duration'), 12, 'ink-3', end), text(at.links, 38, t('schedule.field.links'), 12, 'ink-3'),
    text(at.float, 38, t('schedule.field.totalFloat'), 12, 'ink-3', end), text(at.redLine, 38, t('schedule.field.redLine'), 12, 'ink-3', end), rect(0, HEAD - 2, width, 1, 'ink-2'),
  ]
}

function leftMarks(editor: Editor, left: number, width: number, lane: ReturnType<typeof lanesOf>): Mark[] {
  const at = columnsOf(left)
  const numbers = new Map(editor.input.activities.map((each, i) => [each.id, i + 1]))
  const results = new Map(editor.preview.value?.activities.map(each => [each.id, each]))
  const year = editor.input.deadline.slice(0, 4)
  return editor.input.activities.flatMap((each, i) => {
    const y = i * ROW + 18
    const result = results.get(each.id)
    const float = result?.totalFloat ?? 0
    const bold = lane(each.id)?.critical ? { bold: true } : {}
    const end = { anchor: 'end' as const }
    return [
      text(22, y, String(i + 1), 12, 'ink-3', end), text(28, y, lines(each.name, 13, at.name - 28, 1)[0] ?? '', 13, 'ink-1', { ...bold, max: at.name - 24 }), text(at.duration, y, String(each.duration), 13, 'ink-1', end),
      text(at.links, y, writeLinks(each.links.map(link => ({ ...link, pred: String(numbers.get(link.pred) ?? '') }))), 12, 'ink-2', { max: at.float - at.links - 26 }),
      text(at.float, y, result ? (float < 0 ? `−${-float}` : String(float)) : '—', 13, float < 0 ? 'red' : 'ink-1', { ...end, ...bold }), text(at.redLine, y, result ? short(result.redLine, year) : '—', 13, 'ink-1', end),
      rect(0, (i + 1) * ROW - 0.5, width, 0.5, 'line-1'),
    ]
  })
}

function moved(marks: Mark[], dx: number): Mark[] {
  return marks.map(mark => (mark.k === 'path' ? { ...mark, at: mark.at.map((n, i) => (i % 2 ? n : n + dx)) } : { ...mark, x: mark.x + dx }))
}

/** The same marks that the picture holds, each with its word. */
export function planLegend(t: Translate, begun: boolean, frozen: boolean): LegendEntry[] {
  const box = (fill: string, line?: string) => (x: number, y: number) => [rect(x, y - 5, 16, 9, fill, line)]
  return [
    ...(begun ? [{ label: t('schedule.legend.done'), draw: box('ink-2') }, { label: t('schedule.legend.rest'), draw: (x: number, y: number) => [rect(x, y - 5, 16, 9, 'paper', 'ink-2'), ...hatch(x, y - 5, 16, 9, 'reported')] }] : []),
    { label: t(begun ? 'schedule.legend.open' : 'schedule.legend.bar'), draw: box('indigo-wash', 'indigo') },
    { label: t(frozen ? 'schedule.legend.ghost' : 'schedule.legend.shadow'), draw: (x, y) => [rect(x, y - 2, 16, 4, undefined, 'plan')] },
    { label: t('schedule.legend.critical'), draw: (x, y) => [rect(x, y - 2, 16, 2.5, 'indigo')] },
    { label: t('schedule.legend.over'), draw: box('red') },
    { label: t('schedule.legend.earliest'), draw: (x, y) => [stroke([x + 6, y - 6, x + 11, y - 6, x + 11, y + 5], 'green', 1.25)] },
    { label: t('schedule.legend.target'), draw: (x, y) => [stroke([x + 9, y - 7, x + 9, y + 7], 'ink-2', 1, [2, 2])] },
    { label: t('schedule.legend.redLine'), draw: (x, y) => [rect(x + 8, y - 7, 2, 14, 'red')] },
    { label: t('schedule.legend.holiday'), draw: box('paper-sunk', 'line-1') },
  ]
}
