import { get, post } from '@/shared/http'
import type { Snapshot } from './snapshot'

export type PublicationState = 'PROPOSED' | 'RELEASED' | 'RETURNED' | 'WITHDRAWN'
export interface Publication {
  id: string
  campaignId: string
  title: string
  state: PublicationState
  dataDate: string
  items: number
  proposedBy: string
  proposedName: string
  proposedAt: string
  decidedName?: string
  decidedAt?: string
  reason?: string
  sha256: string
}
export type Opened = Snapshot | { empty: true }

export const fetchOpen = () => get<Opened>('/api/open', { quiet: true })
export const fetchPublications = () => get<Publication[]>('/api/publications')
export const fetchPublication = (id: string) => get<Publication & { snapshot: Snapshot }>(`/api/publications/${id}`)
export const propose = (campaignId: string, title: string) => post<Publication>('/api/publications', { campaignId, title })
export const release = (id: string) => post<Publication>(`/api/publications/${id}/release`)
export const giveBack = (id: string, reason: string) => post<Publication>(`/api/publications/${id}/return`, { reason })
export const withdraw = (id: string, reason: string) => post<Publication>(`/api/publications/${id}/withdraw`, { reason })
