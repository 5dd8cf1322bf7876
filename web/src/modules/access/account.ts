import { get, post, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'
import type { Role } from '@/shared/session'

export type Named = Schema<'ground.access.AccountViews.Named'>
export type Account = Schema<'ground.access.AccountViews.AccountView'>
export type Created = Schema<'ground.access.AccountController.Created'>
export type AuditLine = Schema<'ground.access.AuditTrail.Line'>

export const BUSINESS: Role[] = ['CLERK', 'LIAISON', 'LEADER', 'VERIFIER', 'SECRECY_REVIEWER', 'RELEASER']
export const ADMINISTRATORS: Role[] = ['SYS_ADMIN', 'SEC_ADMIN', 'AUDIT_ADMIN']

export const fetchAccounts = () => get<Account[]>('/api/accounts')
export const createAccount = (body: Schema<'ground.access.AccountController.AccountForm'>) => post<Created>('/api/accounts', body)
export const grant = (account: Account, roles: Role[], scope: string[]) =>
  put<void>(`/api/accounts/${account.id}/rights`, { roles, scope, version: account.version } satisfies Schema<'ground.access.AccountController.RightsForm'>)
export const disable = (id: string) => post<void>(`/api/accounts/${id}/disable`)
export const enable = (id: string) => post<void>(`/api/accounts/${id}/enable`)
export const resetPassword = (id: string) => post<Created>(`/api/accounts/${id}/reset-password`)
export const fetchAudit = (after?: string) => get<Schema<'ground.access.AuditController.Lines'>>(`/api/audit${after ? `?after=${encodeURIComponent(after)}` : ''}`)

/** An administrator's role stands alone: ticking it clears the others, and the other way round. */
export function toggled(roles: Role[], role: Role): Role[] {
  if (roles.includes(role)) return roles.filter(one => one !== role)
  return ADMINISTRATORS.includes(role) ? [role] : [...roles.filter(one => !ADMINISTRATORS.includes(one)), role]
}

/** Accounts whose login, person or unit holds the words; those that wait for rights first. */
export const found = (accounts: Account[], words: string) =>
  accounts
    .filter(one => !words.trim() || [one.login, one.person.name, one.unit?.name ?? ''].some(text => text.toLowerCase().includes(words.trim().toLowerCase())))
    .sort((a, b) => Number(b.state === 'PENDING') - Number(a.state === 'PENDING') || a.login.localeCompare(b.login))

/** 'ip 10.0.0.1 · reason …': the detail of an audit line in one line. */
export const detailText = (detail: Record<string, unknown>) =>
  Object.entries(detail).map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`).join(' · ')
