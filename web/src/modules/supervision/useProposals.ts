import { computed, onBeforeUnmount, onMounted, ref, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { uuid7 } from '@/shared/uuid'
import { fetchProposals, grouped, issuable, issue, told, type Group, type Outcome, type Proposal } from './slips'

export type Line = { group: Group; row?: undefined } | { group: Group; row: Proposal }

/** What waits to be issued: the rows, which are chosen, where the keyboard stands, and what became of the last issue. */
export function useProposals() {
  const router = useRouter()
  const rows = shallowRef<Proposal[]>()
  const chosen = ref(new Set<string>())
  const at = ref('')
  const asking = ref(false)
  const busy = ref(false)
  const fault = ref<unknown>()
  const outcomes = shallowRef<Outcome[]>()
  const lines = computed<Line[]>(() => grouped(rows.value ?? []).flatMap(group => [{ group }, ...group.rows.map(row => ({ group, row }))]))
  const order = computed(() => lines.value.flatMap(line => (line.row ? [line.row] : [])))
  const picked = computed(() => order.value.filter(row => chosen.value.has(row.id)))
  let command = uuid7()

  async function load() {
    try {
      rows.value = await fetchProposals()
      chosen.value = new Set([...chosen.value].filter(id => rows.value!.some(row => row.id === id)))
    } catch (no) {
      fault.value = no
    }
  }
  function toggle(row: Proposal) {
    if (!issuable(row)) return
    if (!chosen.value.delete(row.id)) chosen.value.add(row.id)
    command = uuid7()
  }
  /** All of a group, or none of it if all are chosen. */
  function toggleAll(group: Group) {
    const able = group.rows.filter(issuable)
    const all = able.every(row => chosen.value.has(row.id))
    for (const row of able) if (all) chosen.value.delete(row.id); else chosen.value.add(row.id)
    command = uuid7()
  }
  async function send() {
    if (busy.value || !picked.value.length) return
    busy.value = true
    fault.value = undefined
    try {
      outcomes.value = (await issue(picked.value.map(row => ({ id: row.id, version: row.version })), command)).slips
      const gone = new Set(told(outcomes.value).issued.map(one => one.id))
      for (const id of gone) chosen.value.delete(id)
      asking.value = false
      command = uuid7()
      await load()
    } catch (no) {
      fault.value = no
    } finally {
      busy.value = false
    }
  }
  function move(step: number) {
    const now = order.value.findIndex(row => row.id === at.value)
    at.value = order.value[Math.max(0, Math.min(order.value.length - 1, now + step))]?.id ?? ''
  }
  function keys(event: KeyboardEvent) {
    const target = event.target as HTMLElement
    if (target.matches('input:not([type=checkbox]), textarea, select') || event.altKey) return
    const row = order.value.find(one => one.id === at.value)
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && picked.value.length) asking.value = true
    else if (event.ctrlKey || event.metaKey) return
    else if (event.key === 'j' || event.key === 'J') move(1)
    else if (event.key === 'k' || event.key === 'K') move(-1)
    else if (event.key === ' ' && row && !target.matches('button, input')) { event.preventDefault(); toggle(row) }
    else if (event.key === 'Enter' && row && !target.matches('a, button, input')) void router.push(`/slips/${row.id}`)
    else if (event.key === 'Escape') asking.value = false
  }
  onMounted(() => { addEventListener('keydown', keys); void load() })
  onBeforeUnmount(() => removeEventListener('keydown', keys))
  return { rows, lines, order, chosen, picked, at, asking, busy, fault, outcomes, toggle, toggleAll, send, load }
}
