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
/** `items` are the versions of the items that were shown: what a colleague changed since is not overwritten. */
export const acceptList = (draft: string, items: Record<string, number>) => post<Schema<'plan.responsibility.Accepted'>>(`/api/lists/${draft}/accept`, { items })
export const useMemory = (draft: string, memory: string, use: boolean) => put<Draft>(`/api/lists/${draft}/memories/${memory}`, { use }).then(completed)

export type Matrix = Schema<'plan.responsibility.Matrices.View'>
export type MatrixWords = Schema<'plan.responsibility.MatrixWords'>
export const fetchMatrix = (draft: string) => get<Matrix>(`/api/lists/${draft}/matrix`)
export const sayMatrix = (draft: string, words: MatrixWords) => put<Matrix>(`/api/lists/${draft}/matrix`, words)
export const acceptMatrix = (draft: string) => post<Schema<'plan.responsibility.Matrices.Taken'>>(`/api/lists/${draft}/matrix/accept`)

export type Job = Schema<'plan.responsibility.ListJobController.JobView'>
export const startJob = (campaign: string, file: File) => upload<Job>(`/api/campaigns/${campaign}/list-jobs`, file)
export const fetchJobs = (campaign: string) => get<Job[]>(`/api/campaigns/${campaign}/list-jobs`)
export const fetchJob = (job: string) => get<Job>(`/api/list-jobs/${job}`, { quiet: true })
export const cancelJob = (job: string) => post<Job>(`/api/list-jobs/${job}/cancel`)
export const runAgain = (job: string) => post<Job>(`/api/list-jobs/${job}/again`)

export type Remembered = Schema<'plan.responsibility.CorrectionViews.Remembered'>
export type UnitGroup = Schema<'plan.responsibility.MemoryController.GroupView'>
export const fetchMemories = () => get<Remembered[]>('/api/list-memories')
export const forget = (memory: string) => del(`/api/list-memories/${memory}`)
export const fetchGroups = () => get<UnitGroup[]>('/api/unit-groups')
export const changeGroup = (group: string, members: string[], version: number) => put(`/api/unit-groups/${group}`, { members, version })
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
