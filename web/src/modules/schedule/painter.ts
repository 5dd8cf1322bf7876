import { computed, onBeforeUnmount, watch, type Ref } from 'vue'
import { paint } from '@/shared/draw/canvas'
import { onScreen, type Palette } from '@/shared/draw/palette'
import { rect, ring, stroke, text, type Mark } from '@/shared/draw/scene'
import { axisMarks, groundMarks, laneMarks, linkMarks, type Look } from './bars'
import type { GridRow } from './grid'
import { xOf } from './geometry'
import type { Lane } from './lanes'
import type { Link } from './links'

export interface Picture {
  look: Look
  rows: readonly GridRow[]
  slice: { first: number; last: number }
  lane: (id: string) => Lane | undefined
  /** Every link from or to an activity, and where its row stands. */
  linked: (id: string) => readonly Joint[]
  indexOf: (id: string) => number
  chain: ReadonlySet<string>
  rests: readonly { from: number; to: number }[]
  deadline?: number
  today?: number
  flag: string
  selected?: string | undefined
  hovered?: string | undefined
  held?: { id: string; from: number; to: number; label: string } | undefined
  drawn?: { id: string; fromEnd: boolean; x: number; y: number } | undefined
  labels?: ((id: string) => string) | undefined
}
export interface Joint {
  from: string
  to: string
  link: Link
}

/** All marks between two rows, in the coordinates of the whole body. */
export function pictureMarks(picture: Picture): Mark[] {
  const { look, rows, slice } = picture
  const { row } = look
  const top = slice.first * row
  const marks = groundMarks(look, picture.rests, picture.deadline, picture.today, top, (slice.last - slice.first) * row)
  const seen = new Set<Link>()
  const links: Mark[] = []
  const bars: Mark[] = []
  for (let i = slice.first; i < slice.last; i++) {
    const at = rows[i]
    if (!at) continue
    marks.push(rect(0, (i + 1) * row - 1, look.right, 1, 'line-1'))
    if (at.level === 2) continue
    if (at.id === picture.selected) marks.unshift(rect(0, i * row, look.right, row - 1, 'indigo-wash'))
    const lane = picture.lane(at.id)
    if (!lane) continue
    bars.push(...laneMarks(lane, i * row, look))
    for (const joint of picture.linked(at.id)) if (!seen.has(joint.link)) { seen.add(joint.link); links.push(...jointMarks(joint, picture)) }
  }
  return [...marks, ...links, ...bars, ...handMarks(picture)]
}

function jointMarks(joint: Joint, picture: Picture): Mark[] {
  const from = picture.lane(joint.from)
  const to = picture.lane(joint.to)
  const y1 = picture.indexOf(joint.from)
  const y2 = picture.indexOf(joint.to)
  if (!from || !to || y1 < 0 || y2 < 0) return []
  const critical = picture.chain.has(`${joint.from}>${joint.to}`)
  return linkMarks(from, to, y1 * picture.look.row, y2 * picture.look.row, joint.link, critical, picture.look)
}

/** What the hand holds: the bar where it would stand, the link being drawn, the ends that can be taken. */
function handMarks(picture: Picture): Mark[] {
  const { look, held, drawn, hovered } = picture
  const marks: Mark[] = []
  const at = (day: number) => xOf(look.scale, day)
  if (hovered && !held && !drawn) {
    const lane = picture.lane(hovered)
    const y = picture.indexOf(hovered) * look.row + look.middle - 1
    if (lane) {
      if (!lane.node) marks.push(ring(at(lane.start) - 9, y, 4, 'paper-raised', 'indigo', 1.25))
      marks.push(ring(at(lane.end) + (lane.node ? 13 : 9), y, 4, 'paper-raised', 'indigo', 1.25))
    }
  }
  if (held) {
    const y = picture.indexOf(held.id) * look.row + look.middle
    const x = at(held.from)
    const w = Math.max(3, at(held.to) - x)
    const flip = x + w + 150 > look.right
    marks.push(rect(x, y - 7, w, 12, 'indigo'), text(flip ? x - 6 : x + w + 6, y + 4, held.label, 12, 'indigo', { bold: true, halo: 'paper', anchor: flip ? 'end' : 'start' }))
  }
  if (drawn) {
    const lane = picture.lane(drawn.id)
    const y = picture.indexOf(drawn.id) * look.row + look.middle - 1
    if (lane) marks.push(stroke([at(drawn.fromEnd ? lane.end : lane.start), y, drawn.x, drawn.y], 'indigo', 1.5, [4, 3]), ring(drawn.x, drawn.y, 4, 'indigo'))
  }
  return marks
}

/** Paints head and body of the bars whenever what they show changes, at most once a frame. */
export function usePainter(body: Ref<HTMLCanvasElement | undefined>, head: Ref<HTMLCanvasElement | undefined>, picture: () => Picture | undefined, sheet: () => { top: number; height: number }) {
  let waiting = 0
  let palette: Palette | undefined
  const state = computed(() => ({ picture: picture(), sheet: sheet() }))

  function draw() {
    waiting = 0
    const { picture: now, sheet: area } = state.value
    if (!now || !body.value) return
    palette ??= onScreen(body.value)
    const on = ready(body.value, now.look.right, area.height)
    on.translate(0, -area.top)
    paint(on, pictureMarks(now), palette)
    if (head.value) paint(ready(head.value, now.look.right, 44), axisMarks(now.look, now.today, now.flag), palette)
  }
  const soon = () => { if (!waiting) waiting = requestAnimationFrame(draw) }
  /** Moving rows must not be seen before their bars: scrolling paints at once, all else in the next frame. */
  watch(sheet, draw, { flush: 'post' })
  watch(state, soon, { flush: 'post' })
  onBeforeUnmount(() => { if (waiting) cancelAnimationFrame(waiting) })
  return { draw, soon }
}

function ready(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const sharp = Math.min(3, window.devicePixelRatio || 1)
  const w = Math.round(width * sharp)
  const h = Math.round(height * sharp)
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w
    canvas.height = h
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  const on = canvas.getContext('2d') as CanvasRenderingContext2D
  on.setTransform(sharp, 0, 0, sharp, 0, 0)
  on.clearRect(0, 0, width, height)
  return on
}
