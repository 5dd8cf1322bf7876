import { del, get, post } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type Register = Schema<'plan.responsibility.pledge.PledgeViews.Register'>
export type RegisterRow = Schema<'plan.responsibility.pledge.PledgeViews.Row'>
export type Brief = Schema<'plan.responsibility.pledge.PledgeViews.Brief'>
export type PledgeOne = Schema<'plan.responsibility.pledge.PledgeViews.One'>
export type Verdict = Schema<'plan.responsibility.pledge.Feasibility.Verdict'>
export type Make = Schema<'plan.responsibility.pledge.PledgeForms.Make'>
export type Sign = Schema<'plan.responsibility.pledge.PledgeForms.Sign'>
export type SupplementForm = Schema<'plan.responsibility.pledge.PledgeForms.Supplement'>
export type VersionPage = Schema<'plan.responsibility.version.VersionController.Page'>
export type Transfer = Schema<'plan.responsibility.version.Transfer'>
export type Reader = Schema<'plan.responsibility.version.Reader'>
export type ReaderForm = Schema<'plan.responsibility.version.VersionController.ReaderForm'>
export type Rows = Schema<'plan.responsibility.version.VersionController.Rows'>
export type HandedRow = Schema<'plan.responsibility.version.HandedRow'>
export type Difference = Schema<'plan.responsibility.version.ListDifference'>
export type Changed = Schema<'plan.responsibility.version.ListDifference.Changed'>
export type FieldChange = Schema<'plan.responsibility.version.ListDifference.FieldChange'>
export type Handed = Schema<'plan.responsibility.version.HandedController.Handed'>
export type HandedOne = Schema<'plan.responsibility.version.HandedController.One'>

export const fetchRegister = (campaign: string) => get<Register>(`/api/campaigns/${campaign}/pledges`)
export const makePledges = (campaign: string, asked: Make) => post<{ ids: string[] }>(`/api/campaigns/${campaign}/pledges`, asked)
export const fetchPledge = (id: string) => get<PledgeOne>(`/api/pledges/${id}`)
export const fetchPledgesOf = (item: string) => get<Brief[]>(`/api/items/${item}/pledges`)
export const signPledge = (id: string, form: Sign) => post(`/api/pledges/${id}/signature`, form)
export const signSupplement = (id: string, supplement: string, form: Sign) => post(`/api/pledges/${id}/supplements/${supplement}/signature`, form)
export const addSupplement = (id: string, form: SupplementForm) => post(`/api/pledges/${id}/supplements`, form)
export const discardSupplement = (id: string, supplement: string) => del(`/api/pledges/${id}/supplements/${supplement}`)
export const revokePledge = (id: string, version: number, why: string) => post(`/api/pledges/${id}/revocation`, { version, why })
export const discardPledge = (id: string, version: number) => del(`/api/pledges/${id}?version=${version}`)

export const fetchTransfers = (campaign: string) => get<VersionPage>(`/api/campaigns/${campaign}/transfers`)
export const fetchRows = (campaign: string, n: number) => get<Rows>(`/api/campaigns/${campaign}/versions/${n}/rows`)
export const fetchDifference = (campaign: string, from: number, to?: number) => get<Difference>(`/api/campaigns/${campaign}/versions/difference?from=${from}${to ? `&to=${to}` : ''}`)
export const handVersion = (campaign: string, n: number, readers: string[]) => post(`/api/campaigns/${campaign}/versions/${n}/transfers`, { readers })
export const recordReceipt = (transfer: string, by: string) => post(`/api/transfers/${transfer}/receipt`, { by })
export const fetchReaders = () => get<Reader[]>('/api/readers')
export const makeReader = (form: ReaderForm) => post<{ id: string; name: string; token: string }>('/api/readers', form)
export const revokeReader = (id: string) => del(`/api/readers/${id}`)

const as = (token: string) => ({ quiet: true, headers: { 'Reader-Token': token } })
export const fetchHanded = (token: string) => get<Handed>('/api/handed', as(token))
export const fetchHandedRows = (token: string, transfer: string) => get<Rows>(`/api/handed/${transfer}/rows`, as(token))
export const fetchHandedDifference = (token: string, transfer: string, from: string) => get<Difference>(`/api/handed/${transfer}/difference?from=${from}`, as(token))
export const receive = (token: string, transfer: string, by: string) => post(`/api/handed/${transfer}/receipt`, { by }, as(token))
