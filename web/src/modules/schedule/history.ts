import { computed, shallowRef } from 'vue'

/** What was done, in words the page can say: a message key and what it is about. */
export interface Deed {
  key: string
  about: string
}
interface Step<T> {
  deed: Deed
  before: T
  after: T
  /** Typing on in one field is one step. */
  run?: string
  at: number
}

const PAUSE = 1200

/** 撤销与重做: every state there was in this page, each with the deed that led to it. States share what did not change, so that they cost little. */
export function useHistory<T>(now: () => T, show: (state: T) => void, clock = () => Date.now()) {
  const done = shallowRef<Step<T>[]>([])
  const undone = shallowRef<Step<T>[]>([])

  /** Notes a deed that led from `before` to what stands there now. */
  function note(deed: Deed, before: T, run?: string) {
    const steps = done.value
    const last = steps[steps.length - 1]
    const at = clock()
    undone.value = []
    if (run !== undefined && last?.run === run && at - last.at < PAUSE) {
      done.value = [...steps.slice(0, -1), { ...last, after: now(), at }]
    } else done.value = [...steps, { deed, before, after: now(), at, ...(run === undefined ? {} : { run }) }]
  }

  function undo(): Deed | undefined {
    const step = done.value[done.value.length - 1]
    if (!step) return undefined
    done.value = done.value.slice(0, -1)
    undone.value = [...undone.value, step]
    show(step.before)
    return step.deed
  }

  function redo(): Deed | undefined {
    const step = undone.value[undone.value.length - 1]
    if (!step) return undefined
    undone.value = undone.value.slice(0, -1)
    done.value = [...done.value, step]
    show(step.after)
    return step.deed
  }

  const lastDone = computed(() => done.value[done.value.length - 1]?.deed)
  const lastUndone = computed(() => undone.value[undone.value.length - 1]?.deed)
  return { note, undo, redo, lastDone, lastUndone }
}
export type History<T> = ReturnType<typeof useHistory<T>>
