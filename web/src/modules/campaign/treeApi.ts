import { del, get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { Action, Matrix, MyTask, TaskRow, TreePage } from './tree'

export type ActionForm = Schema<'plan.campaign.TreeController.ActionForm'>
export type TaskForm = Schema<'plan.campaign.ItemTaskController.TaskForm'>
export type SourceRow = Schema<'plan.campaign.SourceController.Row'>
export type SourceDocument = Schema<'plan.campaign.SourceDocument'>
export type DocumentForm = Schema<'plan.campaign.SourceController.DocumentForm'>
export type Filing = Schema<'plan.campaign.ItemFilings.View'>
export type FilingForm = Schema<'plan.campaign.SourceController.FilingForm'>
export type AnswerForm = Schema<'plan.campaign.SourceController.AnswerForm'>
export type Kind = Schema<'plan.campaign.Kind'>
export type KindForm = Schema<'plan.campaign.KindController.KindForm'>
export type FunnelView = Schema<'plan.campaign.FunnelPages.View'>
export type Candidate = Schema<'plan.campaign.FunnelPages.Candidate'>
export type Stage = FunnelView['projects'][number]['stage']
export type RegisterView = Schema<'plan.campaign.CourseController.RegisterView'>
export type Closing = Schema<'plan.campaign.Closing'>
export type Person = Schema<'ground.organization.Person'>
export type Labels = Partial<Record<'CAMPAIGN' | 'ACTION' | 'ITEM' | 'TASK', string>>

export const fetchTree = (id: string) => get<TreePage>(`/api/campaigns/${id}/tree`)
export const fetchMatrix = (id: string) => get<Matrix>(`/api/campaigns/${id}/matrix`)
export const addAction = (id: string, form: ActionForm) => post<Action>(`/api/campaigns/${id}/actions`, form)
export const changeAction = (id: string, form: ActionForm) => put<Action>(`/api/actions/${id}`, form)
export const removeAction = (id: string) => del(`/api/actions/${id}`)
export const putUnder = (campaign: string, items: string[], action: string | undefined) => put<void>(`/api/campaigns/${campaign}/actions`, { items, ...(action ? { action } : {}) })
export const fetchTasks = (item: string) => get<TaskRow[]>(`/api/items/${item}/tasks`)
export const addTask = (item: string, form: TaskForm) => post<TaskRow>(`/api/items/${item}/tasks`, form)
export const changeTask = (id: string, form: TaskForm) => put<TaskRow>(`/api/tasks/${id}`, form)
export const finishTask = (id: string, done: boolean, version: number) => put<TaskRow>(`/api/tasks/${id}/done`, { done, version })
export const removeTask = (id: string) => del(`/api/tasks/${id}`)
export const fetchMyTasks = () => get<MyTask[]>('/api/my-tasks')
export const fetchLabels = () => get<Labels>('/api/level-labels')
export const saveLabels = (labels: Labels) => put<Labels>('/api/level-labels', labels)
export const fetchSources = () => get<SourceRow[]>('/api/sources')
export const addSource = (form: DocumentForm) => post<SourceDocument>('/api/sources', form)
export const changeSource = (id: string, form: DocumentForm) => put<SourceDocument>(`/api/sources/${id}`, form)
export const fetchFiling = (item: string) => get<Filing>(`/api/items/${item}/filing`)
export const saveFiling = (item: string, form: FilingForm) => put<Filing>(`/api/items/${item}/filing`, form)
export const addAnswer = (item: string, form: AnswerForm) => post<Filing>(`/api/items/${item}/answers`, form)
export const fetchKinds = () => get<Kind[]>('/api/kinds')
export const addKind = (form: KindForm) => post<Kind>('/api/kinds', form)
export const changeKind = (code: string, form: KindForm) => put<Kind>(`/api/kinds/${code}`, form)
export const fetchFunnel = (id: string) => get<FunnelView>(`/api/campaigns/${id}/funnel`)
export const fetchCandidates = (id: string, words: string) => get<Candidate[]>(`/api/campaigns/${id}/funnel/candidates?q=${encodeURIComponent(words)}`)
export const addStep = (item: string, form: { stage: Stage; dated: string; note?: string }) => post<unknown>(`/api/items/${item}/funnel`, form)
export const fetchRegister = (id: string) => get<RegisterView>(`/api/campaigns/${id}/register`)
export const addLookback = (item: string, form: { due: string; passed: boolean; note: string }) => post<unknown>(`/api/items/${item}/lookbacks`, form)
export const fetchUnfinished = (into: string, from: string) => get<{ id: string; no: string; title: string }[]>(`/api/campaigns/${into}/unfinished?from=${from}`)
export const carry = (into: string, from: string, items?: string[]) => post<{ items: number }>(`/api/campaigns/${into}/carry`, { from, ...(items ? { items } : {}) })
export const fetchClosing = (id: string) => get<Closing>(`/api/campaigns/${id}/closing`)
export const closeCampaign = (id: string, summary: string, version: number) => post<Closing>(`/api/campaigns/${id}/close`, { summary, version })
export const fetchNamed = (words: string) => get<Person[]>(`/api/people/named?q=${encodeURIComponent(words)}`)
export const renameCategory = (id: string, name: string, sort: number) => put<unknown>(`/api/campaigns/categories/${id}`, { name, sort })
export const removeCategory = (id: string) => del(`/api/campaigns/categories/${id}`)
