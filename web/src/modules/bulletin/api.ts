import { get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type CampaignMonths = Schema<'show.bulletin.MonthViews.CampaignMonths'>
export type Line = Schema<'show.bulletin.MonthViews.Line'>
export type Month = Schema<'show.bulletin.MonthViews.Page'>
export type UnitRow = Schema<'show.bulletin.Snapshot.UnitRow'>
export type ClassTable = Schema<'show.bulletin.Snapshot.ClassTable'>
export type ItemRow = Schema<'show.bulletin.Snapshot.ItemRow'>
export type Dispute = Schema<'show.bulletin.Dispute'>
export type DisputeForm = Schema<'show.bulletin.MonthController.DisputeForm'>
export type Bulletin = Schema<'show.bulletin.BulletinViews.Page'>
export type Block = Schema<'show.bulletin.BulletinViews.BlockView'>
export type Field = Schema<'show.bulletin.BulletinFields.Field'>
export type Typed = Schema<'show.bulletin.TypedNumbers.Finding'>
export type Classes = Schema<'show.bulletin.MonthViews.Classes'>
export interface Words { title: string; lead: string; close: string }

export const fetchMonths = () => get<CampaignMonths[]>('/api/months')
export const fetchMonth = (id: string) => get<Month>(`/api/months/${id}`)
export const fetchItems = (id: string, unit: string) => get<ItemRow[]>(`/api/months/${id}/items?unit=${unit}`)
export const freeze = (id: string, form: { fundsSecured?: number; fundsSource?: string }, command: string) => post<Month>(`/api/months/${id}/freeze`, form, { command })
export const dispute = (id: string, form: DisputeForm) => post<Month>(`/api/months/${id}/disputes`, form)
export const decide = (id: string, one: string, form: { accepted: boolean; corrected?: string; reason: string }) => post<Month>(`/api/months/${id}/disputes/${one}/decision`, form)

export const draft = (period: string) => post<Bulletin>('/api/bulletins', { period })
export const fetchBulletin = (id: string) => get<Bulletin>(`/api/bulletins/${id}`)
export const reword = (id: string, version: number, words: Words) => put<Bulletin>(`/api/bulletins/${id}`, { version, ...words })
export const submit = (id: string, version: number, numbersSeen: boolean) => post<Bulletin>(`/api/bulletins/${id}/submit`, { version, numbersSeen })
export const approve = (id: string, version: number) => post<Bulletin>(`/api/bulletins/${id}/approve`, { version })
export const giveBack = (id: string, version: number, reason: string) => post<Bulletin>(`/api/bulletins/${id}/return`, { version, reason })

export const fetchClasses = (year: string) => get<Classes>(`/api/unit-classes/${year}`)
export const saveClasses = (year: string, units: { unit: string; label: string }[]) => put<Classes>(`/api/unit-classes/${year}`, { units })
