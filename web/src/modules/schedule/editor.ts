import { computed, reactive, ref, watch } from 'vue'
import { fetchItem, fetchPlan, fetchTemplates, fetchYear, inputOf, preview as ask, savePlan, type ItemHead, type SavedPlan } from './api'
import { Problem } from '@/shared/http'
import { shift, workdaysBetween, type Overrides } from './days'
import { applyMeasure, faultsOf, fitting, freshCode, moved, scaled, without, type ActivityInput, type Measure, type PlanInput, type Preview, type Template } from './plan'

const QUIET = 300

/** 倒排编辑: what is typed, what the server makes of it a moment later, and what was saved. */
export function useEditor(item: string) {
  const input = reactive<PlanInput>({ start: '', deadline: '', calendar: 'cn', activities: [] })
  const head = ref<ItemHead>()
  const saved = ref<SavedPlan>()
  const preview = ref<Preview>()
  const templates = ref<Template[]>([])
  const template = ref<string>()
  const suggested = ref('')
  const overrides = ref<Overrides>(new Map())
  const problem = ref<unknown>()
  const busy = ref(false)
  /** The preview is of what stands there now. */
  const fresh = ref(false)
  const clean = ref('')
  const loaded = ref(false)
  const dirty = computed(() => loaded.value && JSON.stringify(plain(input)) !== clean.value)
  const faults = computed(() => faultsOf(input.activities))
  const askable = computed(() => loaded.value && input.start !== '' && input.deadline !== '' && faults.value.length === 0)

  async function load() {
    const [itemHead, page, all] = await Promise.all([fetchItem(item), fetchPlan(item), fetchTemplates()])
    head.value = itemHead
    templates.value = all
    suggested.value = page.suggestedTemplate
    saved.value = page.plan
    template.value = page.plan?.template
    take(page.plan ? inputOf(page.plan) : { start: page.start ?? '', deadline: page.deadline ?? itemHead.due ?? '', calendar: 'cn', activities: [] })
    clean.value = JSON.stringify(plain(input))
    loaded.value = true
  }

  function take(plan: PlanInput) {
    input.start = plan.start
    input.deadline = plan.deadline
    input.calendar = plan.calendar
    input.activities = plan.activities.map(each => ({ ...each, links: each.links.map(link => ({ ...link })) }))
  }

  const change = (activities: ActivityInput[]) => { input.activities = activities }
  const set = (id: string, patch: Partial<ActivityInput>) =>
    change(input.activities.map(each => (each.id === id ? { ...each, ...patch } : each)))
  const remove = (id: string) => change(without(input.activities, id))
  const move = (id: string, step: number) => change(moved(input.activities, id, step))
  const use = (measure: Measure) => take(applyMeasure(input, measure))

  /** Shrinks the activities to the window; durations that no longer fit are what the clerk asked to be cut. */
  function fit() {
    const factor = fitting(workdaysBetween(shift(input.start, -1), input.deadline, overrides.value), preview.value?.minFloat)
    if (factor !== undefined) change(scaled(input.activities, factor))
  }

  function add(): string {
    const id = freshCode(input.activities.map(each => each.id))
    const before = input.activities[input.activities.length - 1]
    const links = before ? [{ pred: before.id, type: 'FS' as const, lag: 0, soft: false }] : []
    change([...input.activities, { id, name: '', duration: 10, minDuration: 10, links }])
    return id
  }

  function useTemplate(key: string) {
    const chosen = templates.value.find(each => each.key === key)
    if (!chosen) return
    template.value = key
    change(chosen.activities.map(each => ({
      id: each.id, name: each.name ?? '', duration: each.duration, minDuration: each.minDuration ?? each.duration,
      links: (each.links ?? []).map(link => ({ pred: link.pred ?? '', type: link.type ?? 'FS', lag: link.lag ?? 0, soft: link.soft ?? false })),
    })))
  }

  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  async function refresh() {
    if (!askable.value) return
    const mine = ++asked
    try {
      const answer = await ask(item, plain(input))
      if (mine !== asked) return
      preview.value = answer
      fresh.value = true
      problem.value = undefined
      void days(answer)
    } catch (fault) {
      if (mine === asked) problem.value = named(fault, input.activities)
    }
  }

  const known = new Set<number>()
  async function days(answer: Preview) {
    const dates = [input.start, input.deadline, ...answer.activities.flatMap(each => [each.earlyFinish, each.redLine])].sort()
    const first = Number((dates[0] ?? '').slice(0, 4))
    const last = Number((dates[dates.length - 1] ?? '').slice(0, 4))
    for (let year = first; year <= Math.min(last, first + 5); year++) {
      if (known.has(year)) continue
      known.add(year)
      const found = await fetchYear(year).catch(() => undefined)
      if (found) overrides.value = new Map([...overrides.value, ...found.days.map(day => [day.date, day.isOff] as const)])
    }
  }

  async function save(approval?: string): Promise<boolean> {
    busy.value = true
    const sent = JSON.stringify(plain(input))
    try {
      const { version } = saved.value ?? {}
      saved.value = await savePlan(item, { ...plain(input), ...(template.value ? { template: template.value } : {}), ...(version === undefined ? {} : { version }), ...(approval ? { approval } : {}) })
      clean.value = sent
      problem.value = undefined
      return true
    } catch (fault) {
      problem.value = named(fault, input.activities)
      return false
    } finally {
      busy.value = false
    }
  }

  watch(input, () => {
    fresh.value = false
    clearTimeout(timer)
    timer = setTimeout(refresh, QUIET)
  }, { deep: true })
  watch(loaded, () => void refresh())

  return { input, head, saved, preview, templates, template, suggested, overrides, problem, busy, fresh, dirty, loaded, faults, load, set, add, remove, move, use, fit, useTemplate, save }
}
export type Editor = ReturnType<typeof useEditor>

/** The server names activities by their ids; people know them by their names. */
function named(fault: unknown, activities: readonly ActivityInput[]): unknown {
  if (!(fault instanceof Problem) || !fault.code.startsWith('schedule.')) return fault
  const names = new Map(activities.map(each => [each.id, each.name]))
  return new Problem({ ...fault, status: fault.status, detail: fault.message.replace(/[\w-]+/g, word => names.get(word) || word) })
}

/** A copy without empty dates: an absent key is "nothing is known". */
function plain(input: PlanInput): PlanInput {
  return {
    start: input.start, deadline: input.deadline, calendar: input.calendar,
    activities: input.activities.map(({ id, name, duration, minDuration, notBefore, notAfter, links }) => ({
      id, name, duration, minDuration, links: links.map(({ pred, type, lag, soft }) => ({ pred, type, lag, soft })),
      ...(notBefore ? { notBefore } : {}), ...(notAfter ? { notAfter } : {}),
    })),
  }
}
