import { del, get, post, put, upload } from '@/shared/http'
import type { Draft, Mending } from './draft'

/** A list that waits or was accepted, as one row of a table. */
export interface DraftHead {
  id: string
  fileName: string
  state: 'OPEN' | 'ACCEPTED'
  at: string
  by?: string
  title?: string
  result?: { added: number; changed: number; unchanged: number; setAside: number }
}
interface Lists {
  drafts: { id: string; fileName: string; uploadedAt: string; uploadedBy?: string; title?: string }[]
  accepted: { draftId: string; fileName: string; acceptedAt: string; acceptedBy?: string; added: number; changed: number; unchanged: number; setAside: number }[]
}
export type Missing = 'LEAD' | 'DUE' | 'NUMBER_OR_NODE' | 'PLAN' | 'LEADER' | (string & {})
export interface Hole {
  itemId: string
  no: string
  title: string
  missing: Missing[]
  blocking: boolean
}
export interface HandOver {
  ready: number
  holes: Hole[]
  version: number
}
export interface HandedOver {
  version: number
  items: number
  notices: number
}
export type UnitChoice = { name: string; unitId: string } | { name: string } | { name: string; create: { name: string; kind: string } }

export const uploadList = (campaign: string, file: File) => upload<Draft>(`/api/campaigns/${campaign}/lists`, file)
export async function fetchLists(campaign: string): Promise<DraftHead[]> {
  const { drafts, accepted } = await get<Lists>(`/api/campaigns/${campaign}/lists`)
  return [
    ...drafts.map(({ id, fileName, uploadedAt, uploadedBy, title }): DraftHead => ({ id, fileName, state: 'OPEN', at: uploadedAt, by: uploadedBy, title })),
    ...accepted.map(({ draftId, fileName, acceptedAt, acceptedBy, ...result }): DraftHead => ({ id: draftId, fileName, state: 'ACCEPTED', at: acceptedAt, by: acceptedBy, result })),
  ]
}
/** The whole draft; the server hands out five thousand rows at a time. */
export const fetchDraft = async (draft: string) => completed(await get<Draft>(`/api/lists/${draft}`))

async function completed(whole: Draft): Promise<Draft> {
  for (let next = whole.next; next !== undefined; ) {
    const part = await get<Draft>(`/api/lists/${whole.id}?after=${next}`)
    whole.rows.push(...part.rows)
    next = part.next
  }
  return whole
}
export const mendRow = (draft: string, n: number, mending: Mending) => put<Draft>(`/api/lists/${draft}/rows/${n}`, mending).then(completed)
export const matchColumns = (draft: string, columns: { sheet: string; index: number; role: string }[]) => put<Draft>(`/api/lists/${draft}/columns`, columns).then(completed)
export const chooseYear = (draft: string, year: number | undefined) => put<Draft>(`/api/lists/${draft}/year`, { year }).then(completed)
export const matchUnits = (draft: string, choices: UnitChoice[]) => put<Draft>(`/api/lists/${draft}/units`, choices).then(completed)
export const acceptList = (draft: string) => post<unknown>(`/api/lists/${draft}/accept`)
export const discardList = (draft: string) => del(`/api/lists/${draft}`)
export const fetchHandOver = (campaign: string) => get<HandOver>(`/api/campaigns/${campaign}/hand-over`)
export const handOver = (campaign: string) => post<HandedOver>(`/api/campaigns/${campaign}/hand-over`)
export const fetchUnits = () => get<{ id: string; name: string }[]>('/api/units')

/** An item as it is changed: whole, with the version that was read. */
export interface ItemWords {
  id: string
  no: string
  title: string
  start?: string
  due?: string
  leadUnit?: string
  leader?: string
  version: number
}
export interface IndicatorWords {
  name: string
  relation: 'EQ' | 'GE' | 'LE' | 'ABOUT'
  value: number
  unit: string
}
export const fetchItem = (item: string) => get<ItemWords>(`/api/items/${item}`)
export const changeItem = (item: ItemWords) => put<ItemWords>(`/api/items/${item.id}`, item)
/** Beside those that there are. */
export async function addIndicator(item: string, one: IndicatorWords) {
  const there = await get<IndicatorWords[]>(`/api/items/${item}/indicators`)
  await put(`/api/items/${item}/indicators`, { indicators: [...there.map(({ name, relation, value, unit }) => ({ name, relation, value, unit })), one] })
}
