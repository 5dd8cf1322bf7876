import { searchable } from '@/shared/scripts'

/** 大白话: how a thing stands, best first. */
export const STATES = ['DONE', 'AHEAD', 'ON_TIME', 'SLOW', 'VERY_SLOW', 'NOT_STARTED', 'PAUSED'] as const
export type PlainState = (typeof STATES)[number]
export interface Head {
  name: string
  post: string
}
export interface Place {
  unitId?: string
  name?: string
  x?: number
  y?: number
  head?: Head
  state: PlainState
  words: string
  items: number
  slow: number
}
export interface Promised {
  id?: string
  unitId?: string
  placeId?: string
  no: string
  title: string
  category?: string
  unit?: string
  head?: Head
  place?: string
  verified?: number
  planned?: number
  due?: string
  state: PlainState
  words: string
}
/** 快照: exactly what everybody sees. Written down here: the server hands it out as it was kept, as raw JSON without a description. */
export interface Snapshot {
  title: string
  tenant: string
  campaignId?: string
  campaign: string
  year: number
  dataDate: string
  items: number
  totals: Partial<Record<PlainState, number>>
  places: Place[]
  promises: Promised[]
}

const LAMPS: Record<PlainState, string> = { DONE: 'l-b', AHEAD: 'l-b', ON_TIME: 'l-g', SLOW: 'l-y', VERY_SLOW: 'l-r', NOT_STARTED: 'l-o', PAUSED: 'l-o' }
export const lampOf = (state: PlainState) => LAMPS[state] ?? 'l-o'

export const totalsOf = (snapshot: Snapshot) => STATES.map(state => ({ state, n: snapshot.totals[state] ?? 0 })).filter(total => total.n > 0)
const count = (snapshot: Snapshot, ...states: PlainState[]) => states.reduce((sum, state) => sum + (snapshot.totals[state] ?? 0), 0)

/** The numbers of the one sentence at the head. */
export const sentenceOf = (snapshot: Snapshot) => ({
  well: count(snapshot, 'DONE', 'AHEAD', 'ON_TIME'), slow: count(snapshot, 'SLOW'), verySlow: count(snapshot, 'VERY_SLOW'),
  waiting: count(snapshot, 'NOT_STARTED'), paused: count(snapshot, 'PAUSED'),
})

/** A place with its name, or the whole city where there is none. */
export const CITY = '\u0000'

export interface Asked {
  words: string
  place?: string
  state?: PlainState
  category?: string
}

/** Searches the snapshot: all words must stand in title, unit, place, category or number. The slow stand first, then what is due next. */
export function find(promises: readonly Promised[], asked: Asked): Promised[] {
  const words = searchable(asked.words).split(/\s+/).filter(Boolean)
  return promises
    .filter(one => (asked.place === undefined || (one.place ?? CITY) === asked.place)
      && (asked.state === undefined || one.state === asked.state)
      && (asked.category === undefined || one.category === asked.category)
      && words.every(word => textOf(one).includes(word)))
    .sort((a, b) => gravity(a) - gravity(b) || (a.due ?? '9').localeCompare(b.due ?? '9') || a.no.localeCompare(b.no, 'zh-CN', { numeric: true }))
}
const gravity = (one: Promised) => ['VERY_SLOW', 'SLOW', 'ON_TIME', 'AHEAD', 'DONE', 'NOT_STARTED', 'PAUSED'].indexOf(one.state)
const textOf = (one: Promised) => searchable([one.title, one.unit, one.place, one.category, one.no].filter(Boolean).join(' '))

/** 11 月底, 12 月 18 日: a deadline as people say it; the year only where it differs. */
export function dueWords(due: string | undefined, year: number): { key: 'none' | 'monthEnd' | 'day' | 'other'; month: number; day: number; year: number } {
  if (!due) return { key: 'none', month: 0, day: 0, year }
  const [y = 0, month = 0, day = 0] = due.split('-').map(Number)
  const last = new Date(Date.UTC(y, month, 0)).getUTCDate()
  return { key: y !== year ? 'other' : day === last ? 'monthEnd' : 'day', month, day, year: y }
}

/** Categories with their numbers, the fullest first. */
export function categoriesOf(promises: readonly Promised[]): { name: string; n: number }[] {
  const found = new Map<string, number>()
  for (const one of promises) if (one.category) found.set(one.category, (found.get(one.category) ?? 0) + 1)
  return [...found].map(([name, n]) => ({ name, n })).sort((a, b) => b.n - a.n || a.name.localeCompare(b.name))
}
