import { computed, onBeforeUnmount, onMounted, ref, type Ref } from 'vue'
import { offsets, sliceOf } from '../responsibility/windowing'

/** Keeps only the rows in sight in the page; heights are known beforehand, so that nothing is measured while scrolling. */
export function useWindow(root: Ref<HTMLElement | undefined>, heights: () => readonly number[], spare = 320) {
  const top = ref(0)
  const height = ref(1000)
  const starts = computed(() => offsets(heights()))
  const slice = computed(() => sliceOf(starts.value, top.value, height.value, spare))

  let waiting = 0
  function look() {
    waiting = 0
    const box = root.value?.getBoundingClientRect()
    if (!box) return
    // steps of 160 px: a row or two of scrolling changes nothing
    top.value = Math.floor(-box.top / 160) * 160
    height.value = innerHeight + 160
  }
  const soon = () => { if (!waiting) waiting = requestAnimationFrame(look) }

  /** Brings a row into sight below what sticks at the head of the page. */
  function show(index: number, head = 120, foot = 72) {
    const box = root.value?.getBoundingClientRect()
    if (!box) return
    const from = box.top + (starts.value[index] ?? 0)
    const to = box.top + (starts.value[index + 1] ?? 0)
    if (from < head) scrollBy(0, from - head)
    else if (to > innerHeight - foot) scrollBy(0, to - innerHeight + foot)
    look()
  }

  onMounted(() => {
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    look()
  })
  onBeforeUnmount(() => {
    removeEventListener('scroll', soon)
    removeEventListener('resize', soon)
    if (waiting) cancelAnimationFrame(waiting)
  })
  return { slice, show, look }
}
