import { ref, shallowRef } from 'vue'
import { Problem } from '@/shared/http'
import { uuid7 } from '@/shared/uuid'
import { act, fetchSlip, type SlipOne } from './slips'

/** One slip and its verbs: a fault stays beside the form, and a collision fetches what somebody else made of it. */
export function useSlip(id: () => string) {
  const one = shallowRef<SlipOne>()
  const fault = ref<unknown>()
  const busy = ref(false)
  let command = uuid7()

  async function load() {
    fault.value = undefined
    await refetch()
  }
  async function refetch() {
    try {
      one.value = await fetchSlip(id())
    } catch (no) {
      fault.value = no
    }
  }
  /** True once it is done. */
  async function run(work: (command: string) => Promise<SlipOne | undefined>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    fault.value = undefined
    try {
      const after = await work(command)
      command = uuid7()
      if (after) one.value = after
      else await refetch()
      return true
    } catch (no) {
      fault.value = no
      if (no instanceof Problem && no.status === 409) { command = uuid7(); one.value = await fetchSlip(id()).catch(() => one.value) }
      else if (no instanceof Problem && no.status !== 0) command = uuid7()
      return false
    } finally {
      busy.value = false
    }
  }
  const verb = (name: string, body: Record<string, unknown> = {}) => run(sent => act(id(), name, { version: one.value?.slip.version ?? 0, ...body }, sent))
  return { one, fault, busy, load, run, verb }
}
