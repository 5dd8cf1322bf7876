import { computed, ref, shallowRef } from 'vue'
import { dayOf, short, workdaysBetween, shift } from './days'
import { drawnType, hitOf, type Hit } from './bars'
import type { Editor } from './editor'
import { xOf } from './geometry'
import { calendarOf, grips, heldDays, patchOf, travelled, type Grip, type Held } from './hold'
import type { Lane } from './lanes'
import type { Link } from './links'
import type { Timeline } from './timeline'

interface Ground {
  editor: Editor
  timeline: Timeline
  lane: (id: string) => Lane | undefined
  /** The activity whose row is at a height of the body. */
  idAt: (y: number) => string | undefined
  editable: () => boolean
  say: (key: string, args: Record<string, string | number>) => void
  /** The word for a workday. */
  day: string
}

/** 拿起、拖动、放下: by pointer or by keys, the same hold; nothing changes before it is put down, and Esc puts it back. */
export function useHolding(ground: Ground) {
  const { editor, timeline } = ground
  const held = shallowRef<Held>()
  const drawn = shallowRef<{ id: string; part: Hit['part']; x: number; y: number }>()
  const hovered = ref<string>()
  let taken = 0
  let panned: number | undefined

  const activity = (id: string) => editor.input.activities.find(each => each.id === id)
  const result = (id: string) => editor.preview.value?.activities.find(each => each.id === id)
  const off = (id: string) => { const one = activity(id); return one ? calendarOf(one, editor.input, editor.overrides.value) : editor.overrides.value }

  /** Where the held bar would stand, with what it says beside it. */
  const shown = computed(() => {
    const now = held.value
    const one = now && activity(now.id)
    const at = now && result(now.id)
    if (!now || !one || !at) return undefined
    const days = heldDays(one, at, now, off(now.id))
    const worked = workdaysBetween(shift(days.from, -1), days.to, off(now.id))
    const year = editor.input.deadline.slice(0, 4)
    const by = `${now.by > 0 ? '+' : now.by < 0 ? '−' : '±'}${Math.abs(now.by)}`
    const node = one.duration === 0
    return { ...days, worked, by, id: now.id, from: dayOf(days.from) + (node ? 1 : 0), to: dayOf(days.to) + 1, words: { from: days.from, to: days.to, days: worked, by }, label: node ? `${short(days.to, year)}  ${by}` : `${short(days.from, year)}–${short(days.to, year)}  ${worked} ${ground.day}  ${by}` }
  })

  function take(id: string, grip: Grip): boolean {
    const one = activity(id)
    if (!ground.editable() || !one || !result(id)) return false
    if (!grips(one).includes(grip)) {
      ground.say(one.actualFinish ? 'schedule.hold.finished' : 'schedule.hold.begun', { name: one.name })
      return false
    }
    held.value = { id, grip, by: 0 }
    return true
  }
  function nudge(by: number, grip: Grip) {
    const now = held.value
    const one = now && activity(now.id)
    if (!now || !one || !grips(one).includes(grip)) return
    held.value = { id: now.id, grip, by: now.grip === grip ? now.by + by : by }
    if (shown.value) ground.say('schedule.hold.now', shown.value.words)
  }
  function drop() {
    const now = held.value
    const one = now && activity(now.id)
    const at = now && result(now.id)
    held.value = undefined
    if (!now || !one || !at) return
    const patch = patchOf(one, at, now, editor.input, editor.overrides.value)
    if (patch) editor.set(now.id, patch, now.grip === 'move' ? 'shift' : 'stretch')
  }
  const cancel = () => { held.value = undefined; drawn.value = undefined; panned = undefined }

  function down(x: number, y: number): Hit | undefined {
    const id = ground.idAt(y)
    const lane = id === undefined ? undefined : ground.lane(id)
    const hit = lane && hitOf(lane, x, timeline.scale.value)
    if (!hit || !ground.editable()) panned = x
    else if (hit.part === 'from-end' || hit.part === 'from-start') drawn.value = { id: hit.id, part: hit.part, x, y }
    else if (take(hit.id, hit.part === 'body' || lane.node ? 'move' : hit.part)) taken = timeline.dayAt(x)
    return hit
  }
  function over(x: number, y: number): string {
    if (drawn.value) drawn.value = { ...drawn.value, x, y }
    else if (panned !== undefined) {
      timeline.shiftBy(panned - x)
      panned = x
    } else if (held.value) {
      const by = travelled(taken, timeline.dayAt(x), off(held.value.id))
      if (by !== held.value.by) held.value = { ...held.value, by }
    } else return hover(x, y)
    return 'grabbing'
  }
  function hover(x: number, y: number): string {
    const id = ground.idAt(y)
    const lane = id === undefined ? undefined : ground.lane(id)
    const hit = lane && hitOf(lane, x, timeline.scale.value)
    const to = hit && ground.editable() ? id : undefined
    if (hovered.value !== to) hovered.value = to
    return !hit ? 'default' : !ground.editable() ? 'pointer' : hit.part === 'body' ? 'grab' : hit.part === 'start' || hit.part === 'end' ? 'ew-resize' : 'crosshair'
  }
  function up(x: number, y: number) {
    panned = undefined
    if (drawn.value) link(x, y)
    else drop()
  }
  function link(x: number, y: number) {
    const from = drawn.value
    drawn.value = undefined
    const id = ground.idAt(y)
    const lane = id === undefined ? undefined : ground.lane(id)
    const one = id === undefined ? undefined : activity(id)
    if (!from || !lane || !one || one.id === from.id || x < xOf(timeline.scale.value, lane.start) - 24 || x > xOf(timeline.scale.value, lane.end) + 24) return
    const type = drawnType(from.part, lane, x, timeline.scale.value)
    if (one.links.some(each => each.pred === from.id && each.type === type)) return ground.say('schedule.hold.linked', { name: one.name })
    const added: Link = { pred: from.id, type, lag: 0, soft: false }
    editor.set(one.id, { links: [...one.links, added] })
    ground.say('schedule.hold.link', { from: activity(from.id)?.name ?? '', to: one.name, type })
  }
  const leave = () => { hovered.value = undefined }
  const link2 = computed(() => drawn.value && { id: drawn.value.id, fromEnd: drawn.value.part === 'from-end', x: drawn.value.x, y: drawn.value.y })
  return { held, shown, drawn: link2, hovered, take, nudge, drop, cancel, down, over, up, leave }
}
export type Holding = ReturnType<typeof useHolding>
