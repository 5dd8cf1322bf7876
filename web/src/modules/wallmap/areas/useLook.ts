import { onBeforeUnmount, onMounted, ref, watch, type Ref } from 'vue'
import type { Spot } from './project'
import { panned, WHOLE, zoomed, type Looked } from './view'

const STEP = 1.5
const ARROW = 48
const SLIP = 4

/** Pan and zoom by mouse, touch and keys. What moved less than a few pixels stays a click. */
export function useLook(frame: Ref<SVGSVGElement | undefined>, size: () => { width: number; height: number }) {
  const look = ref<Looked>(WHOLE)
  const fingers = new Map<number, Spot>()
  let moved = 0

  const at = (event: { clientX: number; clientY: number }): Spot => {
    const box = frame.value?.getBoundingClientRect()
    return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) }
  }
  const centre = () => ({ x: size().width / 2, y: size().height / 2 })
  const zoom = (factor: number, spot: Spot = centre()) => { look.value = zoomed(look.value, factor, spot, size().width, size().height) }
  const pan = (dx: number, dy: number) => { look.value = panned(look.value, dx, dy, size().width, size().height) }
  const whole = () => { look.value = WHOLE }

  function wheel(event: WheelEvent) {
    // the page scrolls on unless the map is meant: with Ctrl, or once it is looked into
    if (!event.ctrlKey && look.value.k === 1 && document.activeElement !== frame.value) return
    event.preventDefault()
    zoom(Math.exp(-event.deltaY / 400), at(event))
  }
  function down(event: PointerEvent) {
    fingers.set(event.pointerId, at(event))
    if (fingers.size === 1) moved = 0
  }
  function move(event: PointerEvent) {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const now = at(event)
    const others = [...fingers].filter(([id]) => id !== event.pointerId).map(([, spot]) => spot)
    const other = others[0]
    moved += Math.abs(now.x - before.x) + Math.abs(now.y - before.y)
    if (other) {
      const apart = (spot: Spot) => Math.max(1, Math.hypot(spot.x - other.x, spot.y - other.y))
      zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 })
    } else if (look.value.k > 1) pan(now.x - before.x, now.y - before.y)
    fingers.set(event.pointerId, now)
  }
  const up = (event: PointerEvent) => { fingers.delete(event.pointerId) }
  /** A drag that ends over an area is no click on it. */
  const clicked = (event: MouseEvent) => { if (moved > SLIP) { event.stopPropagation(); event.preventDefault() } }

  function keys(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const steps: Record<string, () => void> = {
      '+': () => zoom(STEP), '=': () => zoom(STEP), '-': () => zoom(1 / STEP), '0': whole, Escape: whole,
      ArrowLeft: () => pan(ARROW, 0), ArrowRight: () => pan(-ARROW, 0), ArrowUp: () => pan(0, ARROW), ArrowDown: () => pan(0, -ARROW),
    }
    const step = steps[event.key]
    if (!step || (event.key.startsWith('Arrow') && look.value.k === 1)) return
    event.preventDefault()
    event.stopPropagation()
    step()
  }
  onMounted(() => {
    watch(frame, (svg, was) => {
      was?.removeEventListener('wheel', wheel)
      svg?.addEventListener('wheel', wheel, { passive: false })
    }, { immediate: true })
    addEventListener('pointermove', move)
    addEventListener('pointerup', up)
    addEventListener('pointercancel', up)
  })
  onBeforeUnmount(() => {
    removeEventListener('pointermove', move)
    removeEventListener('pointerup', up)
    removeEventListener('pointercancel', up)
  })
  return { look, zoom: (factor: number) => zoom(factor), whole, down, clicked, keys, at }
}
