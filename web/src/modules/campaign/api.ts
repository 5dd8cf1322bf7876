import { get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { Campaign, CampaignPage, SamePeriod, Version } from './campaign'

type Form = Schema<'plan.campaign.CampaignController.CampaignForm'>

export const fetchCampaigns = () => get<Campaign[]>('/api/campaigns')
export const fetchCampaign = (id: string) => get<CampaignPage>(`/api/campaigns/${id}`)
export const fetchVersions = (id: string) => get<Version[]>(`/api/campaigns/${id}/versions`)
export const fetchSamePeriod = (id: string) => get<SamePeriod>(`/api/campaigns/${id}/same-period`)
export const openCampaign = (asked: Form) => post<Campaign>('/api/campaigns', asked)
export const changeCampaign = (id: string, asked: Form) => put<Campaign>(`/api/campaigns/${id}`, asked)
