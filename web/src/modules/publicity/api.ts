import { get, post } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { Snapshot } from './snapshot'

export type Publication = Schema<'show.publicity.Publication'>
export type PublicationState = Publication['state']
/** One publication with what it shows; the snapshot is raw JSON in the answer, described as text. */
export type Act = Schema<'show.publicity.Act'>
export type CheckList = Schema<'show.publicity.CheckList'>
export type Waiting = Schema<'show.publicity.ItemClocks.Waiting'>
export type Shown = Publication & { acts: Act[]; snapshot: Snapshot | Correction }
/** 更正: which publication was wrong, and what holds. */
export interface Correction {
  title: string
  text: string
  on: string
  wrongId: string
  wrongTitle: string
  wrongDataDate: string
}
export type Opened = Snapshot | { empty: true }

export const fetchOpen = () => get<Opened>('/api/open', { quiet: true })
export const fetchPublications = () => get<Publication[]>('/api/publications')
export const fetchPublication = (id: string) => get<Shown>(`/api/publications/${id}`)
export const propose = (campaignId: string, title: string) => post<Publication>('/api/publications', { campaignId, title })
export const fetchChecks = (id: string) => get<CheckList>(`/api/publications/${id}/checks`)
export const fetchWaiting = () => get<Waiting[]>('/api/publications/clock')
export const correct = (id: string, title: string, text: string) => post<Publication>(`/api/publications/${id}/correct`, { title, text })
/** 通过 the review whose turn it is. */
export const pass = (id: string, step: 'business' | 'secrecy' | 'release') => post<Publication>(`/api/publications/${id}/${step}`)
export const giveBack = (id: string, reason: string) => post<Publication>(`/api/publications/${id}/return`, { reason })
export const withdraw = (id: string, reason: string) => post<Publication>(`/api/publications/${id}/withdraw`, { reason })
