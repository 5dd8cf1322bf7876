import { get, post } from '@/shared/http'
import type { View } from '@/shared/export/paper'
import { pageView } from '@/shared/export/page'
import type { Schema } from '@/shared/schema'

export type Posting = Schema<'show.bulletin.PostingPages.Page'>
export type PostingRow = Schema<'show.bulletin.PostingSheet.Row'>

export const fetchPosting = (id: string) => get<Posting>(`/api/months/${id}/posting`)
export const reviewPosting = (id: string, command: string) => post<Posting>(`/api/months/${id}/posting/review`, {}, { command })
export const postPosting = (id: string, command: string) => post<Posting>(`/api/months/${id}/posting`, {}, { command })

/** Where a posting stands, and so what the page says next. */
export function stepOf(page: Pick<Posting, 'posted' | 'approval' | 'waiting' | 'may'>): 'posted' | 'window' | 'disputes' | 'review' | 'post' | 'approved' | 'unreviewed' {
  if (page.posted) return 'posted'
  if (page.waiting.windowOpen) return 'window'
  if (page.waiting.openDisputes > 0) return 'disputes'
  if (page.may.includes('REVIEW')) return 'review'
  if (page.may.includes('POST')) return 'post'
  return page.approval ? 'approved' : 'unreviewed'
}

/** The page on paper, dated by the frozen month and not by today. */
export function sheetOf(page: Posting, title: string, version: string): View {
  const main = document.querySelector<HTMLElement>('main') ?? document.body
  return { ...pageView(main, title, title.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 60)), upright: false, dataDate: page.dataDate, version }
}
