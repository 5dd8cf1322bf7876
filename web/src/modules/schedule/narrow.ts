import { onBeforeUnmount, onMounted, ref } from 'vue'

/** Is this a phone? The same width as in the style sheet. */
export function useNarrow(width = 640) {
  const query = matchMedia(`(max-width: ${width}px)`)
  const narrow = ref(query.matches)
  const changed = (event: MediaQueryListEvent) => { narrow.value = event.matches }
  onMounted(() => query.addEventListener('change', changed))
  onBeforeUnmount(() => query.removeEventListener('change', changed))
  return narrow
}
