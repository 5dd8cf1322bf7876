import { del, get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type Target = Schema<'plan.indicator.Target'>
export type TargetRow = Schema<'plan.indicator.TargetPage.TargetRow'>
export type Balance = Schema<'plan.indicator.Balance'>
export type Verdict = Balance['verdict']
export type Why = Schema<'plan.indicator.TargetPage.Why'>
export type Work = Schema<'plan.indicator.TargetPage.Work'>
export type Candidate = Schema<'plan.indicator.TargetPage.Candidate'>
export type Served = Schema<'plan.indicator.TargetPage.Served'>
export type Conversion = Schema<'plan.indicator.Conversion'>
export type SplitForm = Schema<'plan.indicator.TargetController.SplitForm'>
export type TargetForm = Schema<'plan.indicator.TargetController.TargetForm'>
export type InvestmentPlan = Schema<'plan.indicator.InvestmentPlan'>
export type PeriodPage = Schema<'plan.indicator.PeriodPage'>
export type Period = Schema<'plan.indicator.PeriodStanding'>
export type PeriodMove = Schema<'plan.indicator.PeriodMove'>
export type PeriodForm = Schema<'plan.indicator.IndicatorController.PeriodForm'>
export type DebtMode = PeriodPage['mode']

export const fetchTargets = (campaign: string) => get<Schema<'plan.indicator.TargetPage'>>(`/api/campaigns/${campaign}/targets`).then(page => page.targets)
export const addTarget = (campaign: string, form: TargetForm) => post<Target>(`/api/campaigns/${campaign}/targets`, form)
export const fetchInvestment = (campaign: string, by: InvestmentPlan['by']) => get<InvestmentPlan>(`/api/campaigns/${campaign}/investment?by=${by}`)
export const fetchWhy = (target: string) => get<Why>(`/api/targets/${target}/why`)
export const fetchCandidates = (target: string, words: string) => get<Candidate[]>(`/api/targets/${target}/candidates?words=${encodeURIComponent(words)}`)
export const saveSplit = (target: string, form: SplitForm) => put<Target>(`/api/targets/${target}/split`, form)
export const issueTarget = (target: string) => post<Target>(`/api/targets/${target}/issue`)
export const removeTarget = (target: string) => del(`/api/targets/${target}`)
export const contribute = (target: string, indicator: string, weight: number) => put<Why>(`/api/targets/${target}/contributions/${indicator}`, { weight })
export const fetchServed = (item: string) => get<Served[]>(`/api/items/${item}/targets`)

export const fetchPeriods = (item: string, mode: DebtMode) => get<PeriodPage[]>(`/api/items/${item}/periods?mode=${mode}`)
export const previewPeriod = (item: string, indicator: string, form: PeriodForm) => post<PeriodMove[]>(`/api/items/${item}/indicators/${indicator}/periods/preview`, form)
export const savePeriod = (item: string, indicator: string, form: PeriodForm) => put<unknown>(`/api/items/${item}/indicators/${indicator}/periods`, form)
