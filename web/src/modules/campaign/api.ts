import { get, post, put } from '@/shared/http'
import type { Campaign, CampaignPage, NewCampaign, Version } from './campaign'

export const fetchCampaigns = () => get<Campaign[]>('/api/campaigns')
export const fetchCampaign = (id: string) => get<CampaignPage>(`/api/campaigns/${id}`)
export const fetchVersions = (id: string) => get<Version[]>(`/api/campaigns/${id}/versions`)
export const openCampaign = (asked: NewCampaign) => post<Campaign>('/api/campaigns', asked)
export const changeCampaign = (id: string, asked: NewCampaign & { state: string; version: number }) => put<Campaign>(`/api/campaigns/${id}`, asked)
