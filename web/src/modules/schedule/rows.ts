import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'

const STEP = 160
const SPARE = 240

/** Which rows have to be in the page, and which stretch of the body the canvas covers: moved in steps, so that scrolling itself paints nothing. */
export function useRows(body: Ref<HTMLElement | undefined>, box: Ref<HTMLElement | undefined>, count: () => number, row: () => number, own: () => boolean) {
  const top = ref(0)
  const view = ref(800)
  const whole = computed(() => count() * row())
  const from = computed(() => Math.max(0, Math.min(top.value - SPARE, Math.max(0, whole.value - 1))))
  const to = computed(() => Math.min(whole.value, top.value + view.value + STEP + SPARE))
  const slice = computed(() => ({ first: Math.floor(from.value / row()), last: Math.min(count(), Math.ceil(to.value / row())) }))
  const sheet = computed(() => ({ top: slice.value.first * row(), height: Math.max(row(), (slice.value.last - slice.value.first) * row()) }))

  let waiting = 0
  function look() {
    waiting = 0
    const at = body.value?.getBoundingClientRect()
    if (!at) return
    const scroller = own() ? box.value : undefined
    const edge = scroller ? scroller.getBoundingClientRect().top : 0
    top.value = Math.max(0, Math.floor((edge - at.top) / STEP) * STEP)
    view.value = scroller ? scroller.clientHeight : innerHeight
  }
  const soon = () => { if (!waiting) waiting = requestAnimationFrame(look) }

  /** Brings a row into sight, below what sticks at the head. */
  function show(index: number, head: number) {
    const at = body.value?.getBoundingClientRect()
    if (!at) return
    const scroller = own() ? box.value : undefined
    const area = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight }
    const y = at.top + index * row()
    const by = y < area.top + head ? y - area.top - head : y + row() > area.bottom - 8 ? y + row() - area.bottom + 8 : 0
    if (by) (scroller ?? window).scrollBy(0, by)
    look()
  }

  onMounted(() => {
    addEventListener('scroll', soon, { passive: true, capture: true })
    addEventListener('resize', soon)
    look()
  })
  onBeforeUnmount(() => {
    removeEventListener('scroll', soon, { capture: true })
    removeEventListener('resize', soon)
    if (waiting) cancelAnimationFrame(waiting)
  })
  return { slice, sheet, show, look, whole }
}
export type Rows = ReturnType<typeof useRows>

/** The rows that are in the page: those in sight, and the one with the focus wherever it is, so that its keys are still heard. */
export function shownRows<T>(rows: readonly T[], { first, last }: { first: number; last: number }, focus: number | undefined): { row: T; index: number }[] {
  const shown = rows.slice(first, last).map((row, i) => ({ row, index: first + i }))
  const row = focus === undefined || (focus >= first && focus < last) ? undefined : rows[focus]
  return row !== undefined && focus !== undefined ? [...shown, { row, index: focus }] : shown
}
