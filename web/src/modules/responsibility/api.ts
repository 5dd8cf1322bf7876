import { del, get, post, put, upload } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { Draft, Mending } from './draft'

/** A list that waits or was accepted, as one row of a table. */
export interface DraftHead {
  id: string
  fileName: string
  state: 'OPEN' | 'ACCEPTED'
  at: string
  by?: string
  title?: string
  result?: Schema<'plan.responsibility.Accepted'>
}
export type Hole = Schema<'plan.responsibility.Readiness.Hole'>
export type Missing = Hole['missing'][number]
export type HandOver = Schema<'plan.responsibility.Responsibility.HandOverCheck'>
export type HandedOver = Schema<'plan.responsibility.Responsibility.HandedOver'>
export type UnitChoice = Schema<'plan.responsibility.ListController.UnitForm'>
export type ColumnChoice = Schema<'plan.responsibility.ListDrafts.ColumnChoice'>

export const uploadList = (campaign: string, file: File) => upload<Draft>(`/api/campaigns/${campaign}/lists`, file)
export async function fetchLists(campaign: string): Promise<DraftHead[]> {
  const { drafts, accepted } = await get<Schema<'plan.responsibility.CampaignLists.Lists'>>(`/api/campaigns/${campaign}/lists`)
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
export const matchColumns = (draft: string, columns: ColumnChoice[]) => put<Draft>(`/api/lists/${draft}/columns`, columns).then(completed)
export const chooseYear = (draft: string, year: number | undefined) => put<Draft>(`/api/lists/${draft}/year`, { year }).then(completed)
export const matchUnits = (draft: string, choices: UnitChoice[]) => put<Draft>(`/api/lists/${draft}/units`, choices).then(completed)
export const acceptList = (draft: string) => post<Schema<'plan.responsibility.Accepted'>>(`/api/lists/${draft}/accept`)
export const discardList = (draft: string) => del(`/api/lists/${draft}`)
export const fetchHandOver = (campaign: string) => get<HandOver>(`/api/campaigns/${campaign}/hand-over`)
export const handOver = (campaign: string) => post<HandedOver>(`/api/campaigns/${campaign}/hand-over`)
export const fetchUnits = () => get<Schema<'ground.organization.Unit'>[]>('/api/units')

/** An item as it is changed: whole, with the version that was read. */
export type ItemWords = Schema<'plan.campaign.Item'>
export type IndicatorWords = Pick<Schema<'plan.indicator.IndicatorController.IndicatorForm'>, 'name' | 'relation' | 'value' | 'unit'>
export const fetchItem = (item: string) => get<ItemWords>(`/api/items/${item}`)
export const changeItem = (item: ItemWords) => put<ItemWords>(`/api/items/${item.id}`, item satisfies Schema<'plan.campaign.ItemForm'>)
/** Beside those that there are. */
export async function addIndicator(item: string, one: IndicatorWords) {
  const there = await get<Schema<'plan.indicator.IndicatorController.IndicatorPage'>[]>(`/api/items/${item}/indicators`)
  const kept = there.map(({ id, name, relation, value, unit, weight, baseline }) => ({ id, name, relation, value, unit, weight, baseline }))
  await put(`/api/items/${item}/indicators`, { indicators: [...kept, one] } satisfies Schema<'plan.indicator.IndicatorController.IndicatorForms'>)
}
