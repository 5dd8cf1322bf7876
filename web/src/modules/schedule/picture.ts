import { computed } from 'vue'
import { useI18n } from 'vue-i18n'
import { dayOf, isoOf, restStretches } from './days'
import type { Editor } from './editor'
import type { Holding } from './holding'
import { ghostsOf, lanesOf, type Lane } from './lanes'
import type { Joint, Picture } from './painter'
import type { ActivityInput } from './plan'
import type { Rows } from './rows'
import type { Sheet } from './sheet'
import type { Timeline } from './timeline'

interface Ground {
  editor: Editor
  sheet: Sheet
  rows: Rows
  holding: Holding
  timeline: Timeline
  lane: () => (id: string) => Lane | undefined
  /** Of a row, and of the pane, in pixels. */
  height: () => number
  width: () => number
  narrow: () => boolean
  today: () => string | undefined
  selected: () => string | undefined
}

/** What the bars' canvas shows now; undefined until the server has computed the plan. */
export function usePicture({ editor, sheet, rows, holding, timeline, ...ground }: Ground) {
  const { t } = useI18n()
  const { input, preview, before, baseline, overrides, dirty } = editor
  const earlier = computed(() => (dirty.value && before.value ? lanesOf(before.value, overrides.value, ground.today()) : undefined))
  const ghosts = computed(() => ghostsOf(baseline.value, overrides.value))
  const rests = computed(() => restStretches(isoOf(timeline.scale.value.from), isoOf(timeline.scale.value.to), overrides.value))
  const joints = computed(() => jointsOf(input.activities))
  const chain = computed(() => chainLinks(preview.value?.chain ?? []))

  return computed<Picture | undefined>(() => {
    if (!preview.value) return undefined
    const today = ground.today()
    return {
      look: { scale: timeline.scale.value, row: ground.height(), middle: ground.narrow() ? 52 : 14, right: ground.width(), ghost: ghosts.value, before: earlier.value, day: t('schedule.day') },
      rows: sheet.rows.value, slice: rows.slice.value, lane: ground.lane(), linked: id => joints.value.get(id) ?? [], indexOf: id => sheet.indices.value.get(id) ?? -1, chain: chain.value,
      rests: rests.value, deadline: dayOf(input.deadline) + 1, ...(today ? { today: dayOf(today) + 1 } : {}), flag: today ? `${t('schedule.chart.today')} ${today.slice(5)}` : '',
      selected: ground.selected(), hovered: holding.hovered.value, held: holding.shown.value, drawn: holding.drawn.value,
    }
  })
}

/** Every link by the activities at both of its ends. */
export function jointsOf(activities: readonly Pick<ActivityInput, 'id' | 'links'>[]): Map<string, Joint[]> {
  const joints = new Map<string, Joint[]>()
  const put = (id: string, joint: Joint) => {
    const list = joints.get(id)
    if (list) list.push(joint)
    else joints.set(id, [joint])
  }
  for (const each of activities) for (const link of each.links) {
    const joint = { from: link.pred, to: each.id, link }
    put(each.id, joint)
    put(link.pred, joint)
  }
  return joints
}

/** The links of the decisive chain, each as `from>to`. */
export function chainLinks(chain: readonly string[]): Set<string> {
  return new Set(chain.slice(1).map((id, i) => `${chain[i]}>${id}`))
}
