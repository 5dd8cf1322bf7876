import { computed, nextTick, onBeforeUnmount, onMounted, ref, shallowRef, triggerRef, watch, type Ref } from 'vue'
import { offsets, sliceOf, type Slice } from './windowing'

/**
 * Keeps only the rows in sight in the page. Heights are guessed first and measured once a row has been shown.
 * `scroller` is the box that scrolls; without one the page does. `key` names a row, so that its height outlives a filter.
 */
export function useWindowed(count: () => number, guess: (index: number) => number, root: Ref<HTMLElement | undefined>, scroller?: Ref<HTMLElement | undefined>, key: (index: number) => number = index => index) {
  const measured = shallowRef(new Map<number, number>())
  const guesses = computed(() => Array.from({ length: count() }, (_, i) => guess(i)))
  const top = ref(0)
  const height = ref(900)
  const starts = computed(() => offsets(guesses.value.map((guessed, i) => measured.value.get(key(i)) ?? guessed)))
  /** The same object as long as the same rows are in sight: scrolling within them draws nothing. */
  const slice = computed<Slice>(before => {
    const now = sliceOf(starts.value, top.value, height.value)
    return before && before.first === now.first && before.last === now.last && before.before === now.before && before.after === now.after ? before : now
  })

  let waiting = 0
  function look() {
    waiting = 0
    const box = root.value?.getBoundingClientRect()
    if (!box) return
    const frame = scroller?.value?.getBoundingClientRect()
    top.value = (frame ? frame.top : 0) - box.top
    height.value = frame ? frame.height : innerHeight
  }
  const soon = () => { if (!waiting) waiting = requestAnimationFrame(look) }

  /** Takes the true heights of what is shown; called after each change of the slice. */
  function measure() {
    const found = root.value?.querySelectorAll<HTMLElement>('[data-at]') ?? []
    const heights = measured.value
    let changed = false
    for (const element of found) {
      const at = key(Number(element.dataset['at']))
      const now = element.getBoundingClientRect().height
      if (now > 0 && heights.get(at) !== now) { heights.set(at, now); changed = true }
    }
    if (changed) triggerRef(measured)
  }
  const renew = () => void nextTick(() => { look(); measure() })
  function forget() {
    measured.value = new Map()
    renew()
  }

  /** Brings a row into sight, `air` pixels below the top, unless it is well in sight already. */
  async function show(index: number, air = 160) {
    const from = starts.value[index] ?? 0
    const to = starts.value[index + 1] ?? from
    if (from > top.value + air * 0.75 && to < top.value + height.value - 80) return
    const by = from - air - top.value
    if (scroller?.value) scroller.value.scrollTop += by
    else scrollTo(0, scrollY + by)
    look()
    await nextTick()
    measure()
  }

  watch(slice, () => void nextTick(measure))
  const target = () => scroller?.value ?? window
  onMounted(() => {
    target().addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', forget)
    forget()
  })
  onBeforeUnmount(() => {
    target().removeEventListener('scroll', soon)
    removeEventListener('resize', forget)
    if (waiting) cancelAnimationFrame(waiting)
  })
  return { slice, show, renew, forget }
}
