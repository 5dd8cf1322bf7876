import { ref } from 'vue'
import { Problem } from '@/shared/http'
import { uuid7 } from '@/shared/uuid'
import { act, fetchOne, type Whole } from './problems'

/**
 * Carries a verb out. The same words sent again carry the same command, so that a doubtful answer has one effect;
 * nothing typed is cleared unless it went through. On a conflict the file is read anew below what was typed.
 */
export function useVerb(file: () => Whole, changed: (file: Whole) => void) {
  const fault = ref<unknown>()
  const busy = ref(false)
  let sent = ''
  let command = uuid7()

  async function go(verb: string, body: unknown = {}) {
    if (busy.value) return false
    const words = verb + JSON.stringify(body)
    if (words !== sent) { sent = words; command = uuid7() }
    busy.value = true
    fault.value = undefined
    try {
      changed(await act(file().row.id, verb, body, command))
      sent = ''
      return true
    } catch (no) {
      fault.value = no
      if (no instanceof Problem && (no.status === 409 || no.code === 'problem.wrong-state')) await fetchOne(file().row.id).then(changed, () => undefined)
      return false
    } finally {
      busy.value = false
    }
  }
  return { fault, busy, go }
}
