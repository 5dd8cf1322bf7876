import { computed, ref, shallowRef, watch } from 'vue'
import { get, Problem } from '@/shared/http'
import { traditional } from '@/shared/scripts'

const keep = (name: string, value: string) => {
  try {
    localStorage.setItem(name, value)
  } catch {
    // a browser that keeps nothing still shows the page
  }
}
const kept = (name: string) => {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

/** How somebody reads the public pages: script and size; `?elder=1` and `?script=hant` say it in the address. */
const asked = new URLSearchParams(location.search)
export const elder = ref((asked.get('elder') ?? kept('guatu.open.elder')) === '1')
export const hant = ref((asked.get('script') ?? kept('guatu.open.script')) === 'hant')
watch(elder, on => keep('guatu.open.elder', on ? '1' : '0'))
watch(hant, on => keep('guatu.open.script', on ? 'hant' : 'hans'))

/** A value with every text in it turned into the traditional script; ids and dates have no such characters. */
export function turned<T>(value: T): T {
  if (typeof value === 'string') return traditional(value) as T
  if (Array.isArray(value)) return value.map(turned) as T
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turned(one)])) as T
  return value
}

/** Something of the public site, in the script that is read; not there is told apart from broken. */
export function useOpen<T>() {
  const raw = shallowRef<T>()
  const problem = ref<unknown>()
  const missing = ref(false)
  const load = async (path: string) => {
    missing.value = false
    problem.value = undefined
    raw.value = await get<T>(`/api/open${path}`, { quiet: true }).catch(fault => {
      if (fault instanceof Problem && fault.status === 404) missing.value = true
      else problem.value = fault
      return undefined
    })
  }
  return { data: computed(() => (raw.value === undefined ? undefined : hant.value ? turned(raw.value) : raw.value)), problem, missing, load }
}
