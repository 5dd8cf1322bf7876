import { shallowRef } from 'vue'
import { fetchYear } from './api'
import type { Overrides } from './days'

/** The days off of the years a plan reaches into, asked once each. */
export function useCalendar() {
  const overrides = shallowRef<Overrides>(new Map())
  const known = new Set<number>()

  async function know(dates: readonly string[]) {
    let first = '9999'
    let last = '0000'
    for (const date of dates) {
      const year = date.slice(0, 4)
      if (year < first) first = year
      if (year > last) last = year
    }
    const asked: Promise<unknown>[] = []
    for (let year = Number(first); year <= Math.min(Number(last), Number(first) + 10); year++) {
      if (!known.has(year)) {
        known.add(year)
        asked.push(fetchYear(year).catch(() => undefined))
      }
    }
    if (!asked.length) return
    const found = (await Promise.all(asked)) as (Awaited<ReturnType<typeof fetchYear>> | undefined)[]
    const days = found.flatMap(year => year?.days.map(day => [day.date, day.isOff] as const) ?? [])
    overrides.value = new Map([...(overrides.value as Map<string, boolean>), ...days])
  }
  return { overrides, know }
}
