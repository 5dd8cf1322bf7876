import { describe, expect, it } from 'vitest'
import type { Mark } from '@/shared/draw/scene'
import { axisMarks, drawnType, groundMarks, hitOf, laneMarks, linkMarks, type Look } from './bars'
import { dayOf, type Overrides } from './days'
import { scaleOf, xOf } from './geometry'
import { ghostsOf, laneOf } from './lanes'
import type { Scheduled } from './plan'

const none: Overrides = new Map()
const one = (over: Partial<Scheduled> = {}): Scheduled => ({
  id: 'A', duration: 10, minDuration: 10, links: [], earlyStart: '2026-03-02', earlyFinish: '2026-03-13', lateStart: '2026-03-16', redLine: '2026-03-27',
  target: '2026-03-20', totalFloat: 10, freeFloat: 0, critical: true, ...over,
})
const scale = scaleOf('2026-03-02', '2026-06-30', 0, 1000)
const look: Look = { scale, row: 32, middle: 14, right: 1000, day: '日' }
const x = (iso: string) => xOf(scale, dayOf(iso))
const rects = (marks: Mark[], fill: string) => marks.flatMap(mark => (mark.k === 'rect' && mark.fill === fill ? [mark] : []))

describe('a bar', () => {
  it('stands between the start of the first day and the evening of the last', () => {
    const [bar] = rects(laneMarks(laneOf(one(), 5, none), 0, look), 'indigo-wash')
    expect(bar?.x).toBeCloseTo(x('2026-03-02') + 0.5, 1)
    expect((bar?.x ?? 0) + (bar?.w ?? 0)).toBeCloseTo(x('2026-03-14') - 0.5, 1)
  })

  it('casts a shadow of the same workdays before the target, or of the baseline where there is one', () => {
    expect(laneOf(one(), 5, none).shadow).toEqual([dayOf('2026-03-09'), dayOf('2026-03-21')])
    const ghost = ghostsOf({ buffer: 2, activities: [{ code: 'A', lateStart: '2026-03-16', target: '2026-03-25' }] }, none)
    expect(ghost?.('A')).toEqual([dayOf('2026-03-12'), dayOf('2026-03-26')])
    expect(ghost?.('new')).toBeUndefined()
  })

  it('is red from the red line on, with the days it is late', () => {
    const marks = laneMarks(laneOf(one({ earlyFinish: '2026-04-10', redLine: '2026-04-03', totalFloat: -5 }), 0, none), 0, look)
    expect(rects(marks, 'red')[0]?.x).toBeCloseTo(x('2026-04-04'), 1)
    expect(marks.some(mark => mark.k === 'text' && mark.text === '+5 日')).toBe(true)
  })

  it('is red from its own start where it begins after its red line', () => {
    const marks = laneMarks(laneOf(one({ earlyStart: '2026-04-06', earlyFinish: '2026-04-10', redLine: '2026-04-01', totalFloat: -7 }), 0, none), 0, look)
    expect(rects(marks, 'red')[0]?.x).toBeCloseTo(x('2026-04-06'), 1)
  })

  it('is solid up to the data date and hatched from there, with a gap where work was stopped', () => {
    const lane = laneOf(one({ actualStart: '2026-03-04', suspensions: [{ from: '2026-03-06', to: '2026-03-09' }] }), 0, none, '2026-03-10')
    expect([lane.start, lane.done, lane.rest]).toEqual([dayOf('2026-03-04'), [dayOf('2026-03-04'), dayOf('2026-03-11')], [dayOf('2026-03-11'), dayOf('2026-03-14')]])
    expect(lane.stopped).toEqual([[dayOf('2026-03-06'), dayOf('2026-03-10')]])
    expect(rects(laneMarks(lane, 0, look), 'ink-2')).toHaveLength(1)
    expect(laneOf(one({ actualStart: '2026-03-04', actualFinish: '2026-03-11' }), 0, none, '2026-06-30').rest).toBeUndefined()
  })

  it('shows where it stood before a change that is not saved', () => {
    const was = laneOf(one({ earlyFinish: '2026-03-10' }), 0, none)
    const dashed = (marks: Mark[]) => marks.filter(mark => mark.k === 'path' && mark.stroke === 'ink-3').length
    expect(dashed(laneMarks(laneOf(one(), 0, none), 0, { ...look, before: () => was }))).toBe(1)
    expect(dashed(laneMarks(was, 0, { ...look, before: () => was }))).toBe(0)
  })

  it('is a diamond where it has no days', () => {
    const { earlyStart: _, lateStart: __, ...node } = one()
    const lane = laneOf(node, 0, none)
    expect([lane.node, lane.start, lane.shadow]).toEqual([true, lane.end, [lane.target, lane.target]])
  })
})

describe('the hand on the bars', () => {
  const lane = laneOf(one(), 0, none)
  it('takes ends, middle and the rings beside them', () => {
    const part = (at: number) => hitOf(lane, at, scale)?.part
    expect([x('2026-03-02') - 9, x('2026-03-02') + 2, x('2026-03-08'), x('2026-03-14') - 2, x('2026-03-14') + 9, x('2026-04-14')].map(part))
      .toEqual(['from-start', 'start', 'body', 'end', 'from-end', undefined])
  })

  it('links by where it lets go: end to the first half starts, to the second half finishes', () => {
    expect([drawnType('from-end', lane, x('2026-03-03'), scale), drawnType('from-end', lane, x('2026-03-13'), scale), drawnType('from-start', lane, x('2026-03-03'), scale), drawnType('from-start', lane, x('2026-03-13'), scale)])
      .toEqual(['FS', 'FF', 'SS', 'SF'])
  })
})

describe('the picture', () => {
  const lane = laneOf(one(), 0, none)
  const next = laneOf(one({ id: 'B', earlyStart: '2026-03-16', earlyFinish: '2026-03-20' }), 0, none)
  it('leads links out of the right end of one into the right end of the other', () => {
    const path = (type: 'FS' | 'SS' | 'FF' | 'SF') => { const [mark] = linkMarks(lane, next, 0, 32, { type }, true, look); return mark?.k === 'path' ? [mark.at[0], mark.at[mark.at.length - 2]] : [] }
    expect(path('FS')).toEqual([x('2026-03-14'), x('2026-03-16')])
    expect(path('SS')).toEqual([x('2026-03-02'), x('2026-03-16')])
    expect(path('FF')).toEqual([x('2026-03-14'), x('2026-03-21')])
    expect(path('SF')).toEqual([x('2026-03-02'), x('2026-03-21')])
  })

  it('sinks rests and shows the deadline and today', () => {
    const marks = groundMarks(look, [{ from: dayOf('2026-05-01'), to: dayOf('2026-05-06') }], dayOf('2026-06-30'), dayOf('2026-04-01'), 0, 320)
    expect(rects(marks, 'paper-sunk')).toHaveLength(1)
    expect(rects(marks, 'indigo')[0]?.x).toBeCloseTo(x('2026-04-01') - 0.75, 1)
    expect(marks.some(mark => mark.k === 'path' && mark.stroke === 'red')).toBe(true)
  })

  it('flags today in the head, and lets a year give way to it', () => {
    const words = axisMarks(look, dayOf('2026-03-05'), '今天 03-05').flatMap(mark => (mark.k === 'text' ? [mark.text] : []))
    expect(words).toContain('今天 03-05')
    expect(words).not.toContain('2026')
  })
})
