import { computed, ref, watch } from 'vue'
import { dayOf } from './days'
import { scaleOf, type Scale } from './geometry'

export const ZOOMS = ['fit', 'quarter', 'month', 'week'] as const
export type Zoom = (typeof ZOOMS)[number]
const PIXELS: Record<Exclude<Zoom, 'fit'>, number> = { quarter: 2.2, month: 6, week: 24 }
const LEAST = 0.1
const MOST = 60

/** The axis of time: how many pixels a day takes, and how far it is pushed to the left. */
export function useTimeline(width: () => number, span: () => { from: string; to: string }) {
  /** Pixels a day; undefined: as many as fit. */
  const zoomed = ref<number>()
  const pan = ref(0)
  const fit = computed(() => scaleOf(span().from, span().to, 4, width() - 8))
  const days = computed(() => fit.value.to - fit.value.from)
  const perDay = computed(() => zoomed.value ?? (width() - 8) / days.value)
  const whole = computed(() => Math.max(width(), days.value * perDay.value + 8))
  const scale = computed<Scale>(() => ({ from: fit.value.from, to: fit.value.to, left: 4 - pan.value, width: days.value * perDay.value }))
  const zoom = computed<Zoom | undefined>(() => (zoomed.value === undefined ? 'fit' : ZOOMS.find(each => each !== 'fit' && PIXELS[each] === zoomed.value)))

  const shiftTo = (to: number) => { pan.value = Math.max(0, Math.min(whole.value - width(), to)) }
  const shiftBy = (by: number) => shiftTo(pan.value + by)

  /** Keeps the day under `x` where it is. */
  function zoomTo(to: number | undefined, x: number) {
    const day = (x + pan.value - 4) / perDay.value
    zoomed.value = to === undefined ? undefined : Math.max(Math.min(LEAST, perDay.value), Math.min(MOST, to))
    shiftTo(day * perDay.value + 4 - x)
  }
  const zoomBy = (factor: number, x: number) => zoomTo(perDay.value * factor, x)
  function choose(name: Zoom, today?: string) {
    const x = width() / 2
    zoomTo(name === 'fit' ? undefined : PIXELS[name], x)
    if (name !== 'fit' && today) shiftTo((dayOf(today) - fit.value.from) * perDay.value - width() / 3)
  }
  const dayAt = (x: number) => Math.floor(fit.value.from + (x + pan.value - 4) / perDay.value)
  /** Brings a stretch of days into sight. */
  function reveal(from: number, to: number) {
    const left = (from - fit.value.from) * perDay.value
    const right = (to - fit.value.from) * perDay.value
    if (left < pan.value + 20) shiftTo(left - 40)
    else if (right > pan.value + width() - 20) shiftTo(Math.min(left - 40, right - width() + 60))
  }
  watch(whole, () => shiftTo(pan.value))
  return { scale, pan, whole, perDay, zoom, zoomBy, choose, shiftBy, shiftTo, dayAt, reveal }
}
export type Timeline = ReturnType<typeof useTimeline>
