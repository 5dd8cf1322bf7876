import { get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type MatrixView = Schema<'plan.responsibility.binding.DutyPages.MatrixView'>
export type Matrix = Schema<'plan.responsibility.binding.Matrix'>
export type Row = Schema<'plan.responsibility.binding.Matrix.Row'>
export type Slot = Schema<'plan.responsibility.binding.Slot'>
export type Scheme = Schema<'plan.responsibility.binding.Scheme'>
export type SchemeForm = Schema<'plan.responsibility.binding.DutiesController.SchemeForm'>
export type BindForm = Schema<'plan.responsibility.binding.DutiesController.BindForm'>
export type Binding = Schema<'plan.responsibility.binding.Binding'>
export type Who = Schema<'plan.responsibility.binding.Who'>
export type LoadView = Schema<'plan.responsibility.binding.DutyPages.LoadView'>
export type Load = Schema<'plan.responsibility.binding.Load'>
export type LintView = Schema<'plan.responsibility.binding.DutyPages.LintView'>
export type Finding = Schema<'plan.responsibility.binding.Lint.Finding'>
export type Code = Finding['code']
export type Portfolio = Schema<'ground.organization.Portfolio'>
export type Chain = Schema<'plan.responsibility.binding.ItemChain.View'>
export type Link = Schema<'plan.responsibility.binding.Chain.Link'>
export type AssistDuty = Schema<'plan.responsibility.binding.ItemChain.Duty'>
export type PersonView = Schema<'plan.responsibility.binding.DeedPages.Person'>
export type Burden = Schema<'plan.responsibility.binding.Burden'>
export type DeedView = Schema<'plan.responsibility.binding.DeedPages.View'>
export type DeedLine = Schema<'plan.responsibility.binding.DeedPages.Line'>
export type Side = NonNullable<DeedView['mine']>
export type Person = Schema<'ground.organization.Person'>

export const fetchMatrix = (campaign: string) => get<MatrixView>(`/api/campaigns/${campaign}/duties`)
export const fetchLoads = (campaign: string) => get<LoadView>(`/api/campaigns/${campaign}/duties/loads`)
export const fetchFindings = (campaign: string, code?: string) => get<LintView>(`/api/campaigns/${campaign}/duties/findings${code ? `?code=${code}` : ''}`)
export const settleScheme = (campaign: string, form: SchemeForm) => put<Scheme>(`/api/campaigns/${campaign}/duties/scheme`, form)
export const bind = (campaign: string, form: BindForm, command: string) => post<Binding>(`/api/campaigns/${campaign}/bindings`, form, { command })
export const endBinding = (id: string, to: string, reason: string) => post<Binding>(`/api/bindings/${id}/end`, { to, reason })

export const fetchPortfolios = () => get<Portfolio[]>('/api/portfolios')
export const beginPortfolio = (form: Schema<'ground.organization.PortfolioController.BeginForm'>, command: string) => post<Portfolio>('/api/portfolios', form, { command })
export const endPortfolio = (id: string, to: string) => post<Portfolio>(`/api/portfolios/${id}/end`, { to })

export const findPeople = (words: string) => get<Person[]>(`/api/people/named?q=${encodeURIComponent(words)}`)
export const fetchPerson = (id: string) => get<PersonView>(`/api/people/${id}/carried`)

export const fetchChain = (item: string) => get<Chain>(`/api/items/${item}/chain`)
export const fillChain = (item: string, post: Link['place'], form: Schema<'plan.responsibility.binding.ChainController.FillForm'>) => put<Chain>(`/api/items/${item}/chain/${post}`, form)
export const askAssist = (item: string, unit: string, form: Schema<'plan.responsibility.binding.ChainController.AskForm'>) => post(`/api/items/${item}/assists/${unit}`, form)
export const actAssist = (id: string, verb: 'answer' | 'done' | 'flag' | 'settle', body: object) => post(`/api/assists/${id}/${verb}`, body)

export const fetchDeed = (id: string) => get<DeedView>(`/api/deeds/${id}`)
export const openDeed = (form: Schema<'plan.responsibility.binding.DeedController.OpenForm'>) => post<{ id: string }>('/api/deeds', form)
export const actDeed = (id: string, verb: 'settle' | 'sign' | 'paper' | 'relist' | 'cancel', body: object) => post(`/api/deeds/${id}/${verb}`, body)

interface Found { itemId: string; no: string; title: string }
export const findItems = (campaign: string, words: string) => get<{ rows: Found[] }>(`/api/map?campaign=${campaign}&q=${encodeURIComponent(words)}&limit=12`).then(page => page.rows)
