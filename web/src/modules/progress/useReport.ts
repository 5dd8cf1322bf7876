import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { moment } from '@/shared/format'
import { Problem } from '@/shared/http'
import { session } from '@/shared/session'
import { uuid7 } from '@/shared/uuid'
import { drop, keep, kept } from './draft'
import { fetchForm, fileReport, fresh, left, numbers, said, type Changes, type Draft, type Filed, type Form } from './report'

/** One report while it is written: the form as fetched, the draft as typed, and what became of it. */
export function useReport(item: string) {
  const form = shallowRef<Form>()
  const draft = ref<Draft>()
  const fault = ref<unknown>()
  const stale = shallowRef<Changes>()
  const filed = shallowRef<Filed>()
  const busy = ref(false)
  const tried = ref(false)
  const savedAt = ref('')
  const keeps = ref(true)
  const opened = Date.now()
  const me = () => session.value?.person.id ?? ''
  const wanting = computed(() => (form.value && draft.value ? left(form.value, draft.value) : 0))

  async function load() {
    try {
      const fetched = await fetchForm(item)
      const blank = fresh(fetched, uuid7())
      const before = draft.value ?? kept(me(), fetched, blank)
      savedAt.value = before?.savedAt ?? ''
      draft.value = before ? { ...before, entries: { ...blank.entries, ...before.entries } } : blank
      form.value = fetched
    } catch (no) {
      fault.value = no
    }
  }

  watch(draft, (now, was) => {
    if (!now || !was || !form.value || filed.value) return
    const at = moment(new Date().toISOString()).slice(6)
    keeps.value = keep(me(), form.value, now, at)
    savedAt.value = at
  }, { deep: true })

  /** Ticks what nothing was typed into. */
  function allSame() {
    for (const line of form.value ? numbers(form.value) : []) {
      const entry = draft.value!.entries[line.id]!
      if (line.last !== undefined && !entry.text.trim()) entry.same = true
    }
  }

  async function submit() {
    tried.value = true
    fault.value = undefined
    if (busy.value || !form.value?.window || !draft.value || wanting.value) return
    busy.value = true
    try {
      filed.value = await fileReport(item, said(form.value, draft.value, (Date.now() - opened) / 1000), draft.value.command)
      drop(me(), form.value)
      stale.value = undefined
    } catch (no) {
      if (no instanceof Problem && no.status === 409 && no.changes) stale.value = no.changes as Changes
      else fault.value = no
    } finally {
      busy.value = false
    }
  }

  /** After a collision: mine again on top of what the other one filed. */
  async function mine() {
    stale.value = undefined
    await load()
    if (!wanting.value) await submit()
  }
  /** After a collision: theirs stands, my draft goes. */
  async function theirs() {
    if (form.value) drop(me(), form.value)
    stale.value = undefined
    draft.value = undefined
    tried.value = false
    await load()
  }

  const keys = (event: KeyboardEvent) => { if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit() }
  document.addEventListener('keydown', keys)
  onBeforeUnmount(() => document.removeEventListener('keydown', keys))

  return { form, draft, fault, stale, filed, busy, tried, savedAt, keeps, wanting, load, allSame, submit, mine, theirs }
}
