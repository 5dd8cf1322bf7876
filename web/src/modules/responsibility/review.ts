import { computed, ref } from 'vue'
import { Problem } from '@/shared/http'
import { acceptList, chooseYear, discardList, fetchDraft, matchColumns, matchUnits, mendRow, useMemory, type UnitChoice } from './api'
import type { Draft, Finding, Mending, MovedItem } from './draft'
import { filterRows, findingKey, hasProblem, nextProblem, stepRow, type Filter } from './navigation'

/** 核对一份清单: the draft lives on the server; what a clerk has seen lives in this browser. */
export function useReview(id: string) {
  const draft = ref<Draft>()
  const filter = ref<Filter>('all')
  const current = ref<number>()
  const problem = ref<unknown>()
  const busy = ref(false)
  const moved = ref<MovedItem[]>([])
  const seen = ref<ReadonlySet<string>>(remembered(id))

  const rows = computed(() => filterRows(draft.value?.rows ?? [], filter.value, seen.value))
  const problems = computed(() => (draft.value?.rows ?? []).filter(row => hasProblem(row, seen.value)).length)
  const openUnits = computed(() => (draft.value?.units ?? []).filter(unit => unit.decision === 'OPEN'))
  const blockers = computed(() =>
    (draft.value?.rows ?? []).filter(row => !row.setAside && row.findings.some(finding => finding.severity === 'error')).length)
  const editable = computed(() => draft.value?.state === 'OPEN')

  async function load() {
    draft.value = await fetchDraft(id)
  }

  /** Sends a change and takes the draft that comes back: what follows from it is the server's to say. */
  async function change(send: () => Promise<Draft>): Promise<boolean> {
    busy.value = true
    problem.value = undefined
    try {
      draft.value = await send()
      return true
    } catch (fault) {
      problem.value = fault
      return false
    } finally {
      busy.value = false
    }
  }

  /** From the row's editor: the fault is shown there, and what a colleague did meanwhile is fetched. */
  async function edit(n: number, mending: Mending): Promise<unknown> {
    try {
      draft.value = await mendRow(id, n, mending)
      return undefined
    } catch (fault) {
      if (fault instanceof Problem && fault.status === 409) await load().catch(() => undefined)
      return fault
    }
  }
  const recall = (memory: string, use: boolean) => change(() => useMemory(id, memory, use))

  const mend = (n: number, mending: Mending) => change(() => mendRow(id, n, mending))
  const columns = (chosen: { sheet: string; index: number; role: string }[]) => change(() => matchColumns(id, chosen))
  const year = (chosen: number | undefined) => change(() => chooseYear(id, chosen))
  const units = (choices: UnitChoice[]) => change(() => matchUnits(id, choices))
  async function accept(): Promise<boolean> {
    busy.value = true
    problem.value = undefined
    try {
      await acceptList(id, Object.fromEntries((draft.value?.rows ?? []).filter(row => row.itemId !== undefined).map(row => [row.itemId, row.itemVersion])) as Record<string, number>)
      return true
    } catch (fault) {
      problem.value = fault
      if (fault instanceof Problem && fault.status === 409) {
        moved.value = (fault.changes ?? []) as MovedItem[]
        await load().catch(() => undefined)
      }
      return false
    } finally {
      busy.value = false
    }
  }
  async function discard(): Promise<boolean> {
    try {
      await discardList(id)
      return true
    } catch (fault) {
      problem.value = fault
      return false
    }
  }

  function know(finding: Finding) {
    seen.value = new Set([...seen.value, findingKey(finding)])
    remember(id, seen.value)
  }
  function next(step: 1 | -1): number | undefined {
    const found = nextProblem(rows.value, current.value, seen.value, step)
    if (found !== undefined) current.value = found
    return found
  }
  function walk(step: 1 | -1): number | undefined {
    current.value = stepRow(rows.value, current.value, step)
    return current.value
  }

  return { moved, edit, recall, draft, filter, current, problem, busy, seen, rows, problems, openUnits, blockers, editable, load, mend, columns, year, units, accept, discard, know, next, walk }
}
export type Review = ReturnType<typeof useReview>

const key = (id: string) => `guatu.list.${id}.seen`

function remembered(id: string): Set<string> {
  try {
    return new Set(JSON.parse(localStorage.getItem(key(id)) ?? '[]') as string[])
  } catch {
    return new Set()
  }
}

function remember(id: string, seen: ReadonlySet<string>) {
  try {
    localStorage.setItem(key(id), JSON.stringify([...seen]))
  } catch {
    // A full or forbidden store costs only the memory of what was seen.
  }
}
