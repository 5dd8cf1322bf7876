import { get, post } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { Snapshot } from './snapshot'

export type Publication = Schema<'show.publicity.Publication'>
export type PublicationState = Publication['state']
/** One publication with what it shows; the snapshot is raw JSON in the answer, described as text. */
export type Shown = Publication & { snapshot: Snapshot }
export type Opened = Snapshot | { empty: true }

export const fetchOpen = () => get<Opened>('/api/open', { quiet: true })
export const fetchPublications = () => get<Publication[]>('/api/publications')
export const fetchPublication = (id: string) => get<Shown>(`/api/publications/${id}`)
export const propose = (campaignId: string, title: string) => post<Publication>('/api/publications', { campaignId, title })
export const release = (id: string) => post<Publication>(`/api/publications/${id}/release`)
export const giveBack = (id: string, reason: string) => post<Publication>(`/api/publications/${id}/return`, { reason })
export const withdraw = (id: string, reason: string) => post<Publication>(`/api/publications/${id}/withdraw`, { reason })
