import { get } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type Row = Schema<'ground.ledger.LedgerController.Row'>
export type Newest = Schema<'ground.ledger.LedgerController.Newest'>
export type Check = Schema<'ground.ledger.LedgerController.Check'>

/** The kinds that have words of their own, as the filter lists them. */
export const KINDS = ['verdict', 'task-notice', 'slip.issued', 'slip.withdrawn', 'problem.cleared', 'problem.reopened', 'problem.extended', 'month.frozen', 'bulletin.approved', 'exposure.reviewed', 'publication', 'publication.withdrawn', 'publication.corrected', 'audit'] as const

/** A kind's key in the messages: they nest at dots, kinds do not. */
export const wordOf = (kind: string) => ((KINDS as readonly string[]).includes(kind) ? `ledger.kind.${kind.replace('.', '-')}` : undefined)

const query = (parts: Record<string, string | number | undefined>) => {
  const text = Object.entries(parts).filter(([, value]) => value !== undefined && value !== '').map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')
  return text ? `?${text}` : ''
}

export const fetchRows = (kind?: string, after?: number) => get<Schema<'ground.ledger.LedgerController.Rows'>>(`/api/ledger${query({ kind, after })}`)
export const fetchNewest = () => get<Newest>('/api/ledger/head')
export const checkChain = () => get<Check>('/api/ledger/check')
export const exportAddress = (from: string, to: string) => `/api/ledger/export${query({ from, to })}`

/** The last day lies before the first: there is nothing to download. */
export const backwards = (from: string, to: string) => from !== '' && to !== '' && to < from

/** '4f0c 9a31 …': a hash in groups of four, so that two can be compared by eye. */
export const grouped = (hash: string) => hash.replace(/(.{4})(?=.)/g, '$1 ')
