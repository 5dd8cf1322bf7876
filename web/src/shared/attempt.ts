import { ref } from 'vue'

/** One request at a time: while it runs `busy` holds, and why it failed stands in `problem` until the next try. Says whether it went through. For what a button sends: a second call meanwhile is passed over, so a field that sends at each change keeps its own. */
export function useAttempt() {
  const busy = ref(false)
  const problem = ref<unknown>()

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    problem.value = undefined
    try {
      await work()
      return true
    } catch (no) {
      problem.value = no
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, problem, attempt }
}
