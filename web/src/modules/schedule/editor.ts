import { computed, ref, shallowReactive, shallowRef, watch } from 'vue'
import { askChange, fetchBaseline, fetchBaselines, fetchItem, fetchPlan, fetchTemplates, inputOf, preview as ask, savePlan, shownOf, type Baseline, type ItemHead, type SavedPlan } from './api'
import { Problem } from '@/shared/http'
import { useCalendar } from './calendar'
import { shift, workdaysBetween } from './days'
import { useHistory, type Deed } from './history'
import { applyMeasure, faultsOf, fitting, freshCode, moved, plain, samePlan, scaled, without, type ActivityInput, type Measure, type PlanInput, type Preview, type Template } from './plan'
import { rippleOf, datedOf } from './ripple'

const QUIET = 300

/** 倒排编辑: what is typed, what the server makes of it a moment later, and what was saved. */
export function useEditor(item: string, editable: () => boolean = () => true) {
  const input = shallowReactive<PlanInput>({ start: '', deadline: '', calendar: 'cn', activities: [] })
  const head = shallowRef<ItemHead>()
  const saved = shallowRef<SavedPlan>()
  const preview = shallowRef<Preview>()
  /** As it was computed when the page was opened or last saved. */
  const before = shallowRef<Preview>()
  const templates = shallowRef<Template[]>([])
  const template = ref<string>()
  const suggested = ref('')
  const baselines = shallowRef<Baseline[]>([])
  const baseline = shallowRef<SavedPlan>()
  /** Which baseline that is; 0 is none. */
  const compared = ref(0)
  const problem = shallowRef<unknown>()
  const busy = ref(false)
  /** The preview is of what stands there now. */
  const fresh = ref(false)
  const clean = shallowRef<PlanInput>()
  const loaded = ref(false)
  const { overrides, know } = useCalendar()
  const dirty = computed(() => loaded.value && clean.value !== undefined && !samePlan(snapshot(), clean.value))
  const faults = computed(() => faultsOf(input.activities))
  const askable = computed(() => loaded.value && input.start !== '' && input.deadline !== '' && faults.value.length === 0)
  const ripple = computed(() => (dirty.value && fresh.value ? rippleOf(datedOf(before.value), datedOf(preview.value), overrides.value) : []))
  const history = useHistory<PlanInput>(snapshot, take)

  function snapshot(): PlanInput {
    return { start: input.start, deadline: input.deadline, calendar: input.calendar, activities: input.activities, ...(input.dataDate ? { dataDate: input.dataDate } : {}) }
  }
  function take(plan: PlanInput) {
    input.start = plan.start
    input.deadline = plan.deadline
    input.calendar = plan.calendar
    input.activities = plan.activities
  }

  async function load() {
    const [itemHead, page, all] = await Promise.all([fetchItem(item), fetchPlan(item), fetchTemplates()])
    head.value = itemHead
    templates.value = all
    suggested.value = page.suggestedTemplate
    saved.value = page.plan
    template.value = page.plan?.template
    take(page.plan ? inputOf(page.plan) : { start: page.start ?? '', deadline: page.deadline ?? itemHead.due ?? '', calendar: 'cn', activities: [] })
    clean.value = snapshot()
    loaded.value = true
    if (page.plan) void compare()
  }

  /** The baseline to compare with: the last, or the n-th; 0 is none. */
  async function compare(n?: number) {
    baselines.value = await fetchBaselines(item).catch(() => [])
    const which = n ?? baselines.value[0]?.n ?? 0
    compared.value = which
    baseline.value = which ? await fetchBaseline(item, which).catch(() => undefined) : undefined
  }

  /** Every change goes through here, so that it can be undone. */
  function change(deed: Deed, patch: Partial<PlanInput>, run?: string) {
    const was = snapshot()
    take({ ...was, ...patch })
    history.note(deed, was, run)
  }
  const nameOf = (id: string) => `${input.activities.findIndex(each => each.id === id) + 1} ${input.activities.find(each => each.id === id)?.name ?? ''}`.trim()
  const set = (id: string, patch: Partial<ActivityInput>, deed?: string) => {
    const field = Object.keys(patch).find(key => key !== 'minDuration') ?? 'minDuration'
    change({ key: deed ?? field, about: nameOf(id) }, { activities: input.activities.map(each => (each.id === id ? { ...each, ...patch } : each)) }, deed ? undefined : `${id}.${field}`)
  }
  const remove = (id: string) => change({ key: 'remove', about: nameOf(id) }, { activities: without(input.activities, id) })
  const move = (id: string, step: number) => change({ key: 'move', about: nameOf(id) }, { activities: moved(input.activities, id, step) })
  const use = (measure: Measure) => change({ key: 'measure', about: '' }, applyMeasure(snapshot(), measure, preview.value?.activities))
  const start = (value: string) => change({ key: 'start', about: value }, { start: value })
  const deadline = (value: string) => change({ key: 'deadline', about: value }, { deadline: value })

  /** Shrinks the activities to the window; durations that no longer fit are what the clerk asked to be cut. */
  function fit() {
    const factor = fitting(workdaysBetween(shift(input.start, -1), input.deadline, overrides.value), preview.value?.minFloat)
    if (factor !== undefined) change({ key: 'fit', about: '' }, { activities: scaled(input.activities, factor) })
  }

  function add(): string {
    const id = freshCode(input.activities.map(each => each.id))
    const last = input.activities[input.activities.length - 1]
    const links = last ? [{ pred: last.id, type: 'FS' as const, lag: 0, soft: false }] : []
    change({ key: 'add', about: String(input.activities.length + 1) }, { activities: [...input.activities, { id, name: '', duration: 10, minDuration: 10, links }] })
    return id
  }

  function useTemplate(key: string) {
    const chosen = templates.value.find(each => each.key === key)
    if (!chosen) return
    template.value = key
    change({ key: 'template', about: chosen.name }, {
      activities: chosen.activities.map(each => ({
        id: each.id, name: each.name ?? '', duration: each.duration, minDuration: each.minDuration ?? each.duration,
        links: (each.links ?? []).map(link => ({ pred: link.pred ?? '', type: link.type ?? 'FS', lag: link.lag ?? 0, soft: link.soft ?? false })),
      })),
    })
  }

  /** A plan read from a file takes the place of what stands here; undo brings that back. */
  const adopt = (plan: PlanInput, about: string) => change({ key: 'import', about }, plan)

  let asked = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  async function refresh() {
    if (!askable.value) return
    const mine = ++asked
    const of = snapshot()
    if (!editable()) return look()
    try {
      const answer = await ask(item, plain(of)) as Preview
      if (mine !== asked) return
      preview.value = answer
      if (clean.value && samePlan(of, clean.value)) before.value = answer
      fresh.value = true
      problem.value = undefined
      void know([input.start, input.deadline, ...answer.activities.flatMap(each => [each.earlyFinish, each.redLine])])
    } catch (fault) {
      if (mine === asked) problem.value = named(fault, input.activities)
    }
  }

  /** Who may only look sees the plan as it was saved. */
  function look() {
    if (!saved.value) return
    preview.value = shownOf(saved.value)
    fresh.value = true
    void know([input.start, input.deadline, ...preview.value.activities.flatMap(each => [each.earlyFinish, each.redLine])])
  }

  async function save(reason?: string): Promise<boolean> {
    busy.value = true
    const sent = snapshot()
    const computed = preview.value
    try {
      const { version } = saved.value ?? {}
      saved.value = await savePlan(item, { ...plain(sent), ...(template.value ? { template: template.value } : {}), ...(version === undefined ? {} : { version }), ...(reason ? { reason } : {}) })
      clean.value = sent
      before.value = computed
      problem.value = undefined
      void compare()
      return true
    } catch (fault) {
      problem.value = named(fault, input.activities)
      return false
    } finally {
      busy.value = false
    }
  }

  /** 送批: the change waits for a leader; the plan stays as it was. */
  async function request(reason: string, plan: PlanInput = snapshot()): Promise<boolean> {
    busy.value = true
    try {
      const { version } = saved.value ?? {}
      await askChange(item, { ...plain(plan), ...(version === undefined ? {} : { version }) }, reason)
      problem.value = undefined
      return true
    } catch (fault) {
      problem.value = named(fault, input.activities)
      return false
    } finally {
      busy.value = false
    }
  }

  /** A colleague was quicker: theirs becomes what mine is compared with; what I changed stays, to be saved over it or dropped. */
  async function rebase(mine: boolean) {
    const page = await fetchPlan(item)
    if (!page.plan) return
    saved.value = page.plan
    const theirs = inputOf(page.plan)
    clean.value = theirs
    before.value = shownOf(page.plan)
    problem.value = undefined
    if (!mine) change({ key: 'theirs', about: '' }, theirs)
  }

  watch(() => [input.start, input.deadline, input.calendar, input.activities], () => {
    fresh.value = false
    clearTimeout(timer)
    timer = setTimeout(refresh, QUIET)
  })
  watch(loaded, () => void refresh())

  return {
    input, head, saved, preview, before, templates, template, suggested, overrides, problem, busy, fresh, dirty, loaded, faults, ripple, baselines, baseline, compared, history,
    load, set, add, remove, move, use, fit, adopt, useTemplate, save, request, start, deadline, compare, rebase,
  }
}
export type Editor = ReturnType<typeof useEditor>

/** The server names activities by their ids; people know them by their names. */
function named(fault: unknown, activities: readonly ActivityInput[]): unknown {
  if (!(fault instanceof Problem) || !fault.code.startsWith('schedule.')) return fault
  const names = new Map(activities.map(each => [each.id, each.name]))
  return new Problem({ ...fault, status: fault.status, detail: fault.message.replace(/[\w-]+/g, word => names.get(word) || word) })
}
