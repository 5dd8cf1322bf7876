import { computed, onBeforeUnmount, onMounted, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { countView, fetchCards, fetchChoices, fetchTiles, fetchTotals, type Choices, type Totals } from './api'
import { fetchAreas, type AreaMap } from './areas/areas'
import type { Card } from './cards'
import { askOf, readFilters, VIEWS, writeFilters, type MapFilters, type View } from './filters'
import type { Tile } from './tiles'

interface Kept {
  ask: string
  cards: Card[]
  totals: Totals
  tiles: Tile[]
}
/** What was shown last: coming back from an item shows the same list at the same place at once. */
let kept: Kept | undefined
let keptAreas: { campaign: string; map: AreaMap } | undefined
let keptChoices: { campaign: string; choices: Choices; views: Record<View, number> } | undefined

/** The map's data, led by the address. */
export function useMap() {
  const route = useRoute()
  const router = useRouter()
  const filters = computed(() => readFilters(route.query))
  const ask = computed(() => askOf(filters.value))
  const same = kept?.ask === ask.value ? kept : undefined
  const cards = shallowRef<Card[] | undefined>(same?.cards)
  const totals = shallowRef<Totals | undefined>(same?.totals)
  const tiles = shallowRef<Tile[]>(same?.tiles ?? [])
  const choices = shallowRef<Choices | undefined>(keptChoices?.choices)
  const views = shallowRef<Record<View, number> | undefined>(keptChoices?.views)
  const areas = shallowRef<AreaMap | undefined>(keptAreas?.campaign === (filters.value.campaign ?? '') ? keptAreas.map : undefined)
  const problem = ref<unknown>()
  let running: AbortController | undefined

  async function load() {
    running?.abort()
    const mine = (running = new AbortController())
    const asked = ask.value
    const tilesOf: MapFilters = { ...filters.value }
    delete tilesOf.unit
    try {
      const [rows, sums, grounds] = await Promise.all([
        fetchCards(filters.value, mine.signal), fetchTotals(filters.value, mine.signal),
        filters.value.face === 'map' ? fetchTiles(tilesOf, mine.signal) : Promise.resolve(tiles.value)])
      cards.value = rows
      totals.value = sums
      tiles.value = grounds
      kept = { ask: asked, cards: rows, totals: sums, tiles: grounds }
      problem.value = undefined
    } catch (fault) {
      if ((fault as Error).name !== 'AbortError') problem.value = fault
    }
  }

  /** Areas change seldom: they are asked for when the map is first opened, and again after somebody changed them. */
  async function loadAreas(anew = false) {
    const campaign = filters.value.campaign ?? ''
    if (filters.value.face !== 'map' || (!anew && keptAreas?.campaign === campaign)) return
    keptAreas = { campaign, map: await fetchAreas(filters.value.campaign) }
    areas.value = keptAreas.map
  }

  async function loadChoices() {
    const campaign = filters.value.campaign ?? ''
    const [found, ...counts] = await Promise.all([fetchChoices(filters.value.campaign), ...VIEWS.map(each => countView(filters.value.campaign, each))])
    const byView = Object.fromEntries(VIEWS.map((each, at) => [each, counts[at] ?? 0])) as Record<View, number>
    keptChoices = { campaign, choices: found, views: byView }
    choices.value = found
    views.value = byView
  }

  /** Changes of the face can be stepped back through, filters replace each other. */
  function go(to: MapFilters) {
    const move = to.face === filters.value.face ? router.replace : router.push
    void move({ path: '/map', query: writeFilters(to) })
  }

  watch([ask, () => filters.value.face], () => { void load(); void loadAreas().catch(fault => { problem.value = fault }) })
  watch(() => filters.value.campaign, () => void loadChoices().catch(() => undefined))
  onMounted(() => { void loadAreas().catch(fault => { problem.value = fault }); void load().then(loadChoices).catch(() => undefined) })
  onBeforeUnmount(() => running?.abort())
  return { filters, cards, totals, tiles, areas, choices, views, problem, go, loadAreas }
}
