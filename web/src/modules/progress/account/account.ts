import { get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type CampaignAccounts = Schema<'run.progress.NodeAccountViews.CampaignAccounts'>
export type AccountRow = Schema<'run.progress.NodeAccountViews.AccountRow'>
export type AccountPage = Schema<'run.progress.NodeAccountViews.AccountPage'>
export type AccountLine = Schema<'run.progress.AccountLine'>
export type Nodes = Schema<'run.progress.AccountRule'>['nodes']
export const STATES = ['OPEN', 'RETURNED', 'SIGNED', 'ACCEPTED'] as const
export type State = (typeof STATES)[number]

export const fetchAccounts = (campaign: string) => get<CampaignAccounts>(`/api/campaigns/${campaign}/accounts`)
export const fetchItemAccounts = (item: string) => get<AccountRow[]>(`/api/items/${item}/accounts`)
export const fetchAccount = (item: string, account: string) => get<AccountPage>(`/api/items/${item}/accounts/${account}`)
export const saveRule = (campaign: string, nodes: Nodes | undefined, from: string) => put(`/api/campaigns/${campaign}/accounts/rule`, nodes ? { nodes, from } : {})
export const signAccount = (page: AccountPage, reasons: Record<string, string>, statement: string, password: string) =>
  post<AccountPage>(`/api/items/${page.account.item}/accounts/${page.account.id}/sign`,
    { version: page.account.version, reasons: Object.entries(reasons).map(([measure, reason]) => ({ measure, reason })), statement, password })
export const decideAccount = (page: AccountPage, accept: boolean, note: string) =>
  post<AccountPage>(`/api/items/${page.account.item}/accounts/${page.account.id}/decision`, { version: page.account.version, accept, note: note.trim() || null })

/** The first line that is short and has no reason of at least four characters. */
export const withoutReason = (lines: readonly AccountLine[], reasons: Record<string, string>) =>
  lines.find(line => line.lacking && (reasons[line.measure] ?? '').trim().length < 4)

/** Closed accounts that an item's page lists. */
const LAST = 3
/** What of an item's accounts is due, the nearest first, and the last ones handed in. */
export function shownOf(rows: readonly AccountRow[]): { due: AccountRow[]; last: AccountRow[]; more: number } {
  const owed = (row: AccountRow) => row.state === 'OPEN' || row.state === 'RETURNED'
  const due = rows.filter(owed).sort((a, b) => a.due.localeCompare(b.due))
  const rest = rows.filter(row => !owed(row)).sort((a, b) => b.due.localeCompare(a.due))
  return { due, last: rest.slice(0, LAST), more: Math.max(0, rest.length - LAST) }
}

/** Who has and who has not: a line for each unit, those that owe most first. */
export interface UnitCount { unit: string; name: string; owed: number; overdue: number; signed: number; accepted: number }
export function byUnit(rows: readonly AccountRow[], names: ReadonlyMap<string, string>): UnitCount[] {
  const found = new Map<string, UnitCount>()
  for (const row of rows) {
    const one = found.get(row.unit) ?? { unit: row.unit, name: names.get(row.unit) ?? '', owed: 0, overdue: 0, signed: 0, accepted: 0 }
    if (row.state === 'SIGNED') one.signed++
    else if (row.state === 'ACCEPTED') one.accepted++
    else one.owed++
    if (row.overdue) one.overdue++
    found.set(row.unit, one)
  }
  return [...found.values()].sort((a, b) => b.overdue - a.overdue || b.owed - a.owed || a.name.localeCompare(b.name, 'zh-CN'))
}
