import { del, get, post, put, upload } from '@/shared/http'
import type { Draft, Mending } from './draft'

export interface DraftHead {
  id: string
  fileName: string
  state: 'OPEN' | 'ACCEPTED' | 'DISCARDED'
  uploadedAt: string
  uploadedBy?: string
  rows?: number
  added?: number
  changed?: number
  unchanged?: number
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
export type UnitChoice = { name: string; unitId: string } | { name: string; text: true } | { name: string; create: { name: string; kind: string } }

export const uploadList = (campaign: string, file: File) => upload<Draft>(`/api/campaigns/${campaign}/lists`, file)
export const fetchLists = (campaign: string) => get<DraftHead[]>(`/api/campaigns/${campaign}/lists`)
/** The whole draft; the server hands out five thousand rows at a time. */
export async function fetchDraft(draft: string): Promise<Draft> {
  const whole = await get<Draft>(`/api/lists/${draft}`)
  for (let next = whole.next; next !== undefined; ) {
    const part = await get<Draft>(`/api/lists/${draft}?after=${next}`)
    whole.rows.push(...part.rows)
    next = part.next
  }
  return whole
}
export const mendRow = (draft: string, n: number, mending: Mending) => put<unknown>(`/api/lists/${draft}/rows/${n}`, mending)
export const matchColumns = (draft: string, columns: { sheet: string; index: number; role: string }[]) => put<unknown>(`/api/lists/${draft}/columns`, columns)
export const chooseYear = (draft: string, year: number | undefined) => put<unknown>(`/api/lists/${draft}/year`, { year })
export const matchUnits = (draft: string, choices: UnitChoice[]) => put<unknown>(`/api/lists/${draft}/units`, choices)
export const acceptList = (draft: string) => post<unknown>(`/api/lists/${draft}/accept`)
export const discardList = (draft: string) => del(`/api/lists/${draft}`)
export const fetchHandOver = (campaign: string) => get<HandOver>(`/api/campaigns/${campaign}/hand-over`)
export const handOver = (campaign: string) => post<HandedOver>(`/api/campaigns/${campaign}/hand-over`)
export const fetchUnits = () => get<{ id: string; name: string }[]>('/api/units')
