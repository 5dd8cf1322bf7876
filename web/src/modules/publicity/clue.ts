import { get, post } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type Clue = Schema<'show.publicity.Clue'>
export type ShownClue = Schema<'show.publicity.ClueController.Shown'>
export type Receipt = Schema<'show.publicity.OpenClueController.Receipt'>
export type ClueForm = Schema<'show.publicity.OpenClueController.ClueForm'>
export const KINDS = ['CLUE', 'COMPLAINT', 'ADVICE'] as const

export const sendClue = (form: ClueForm) => post<Receipt>('/api/open/clues', form, { quiet: true })
export const askState = (code: string) => post<Receipt>('/api/open/clues/state', { code }, { quiet: true })
export const fetchClues = () => get<Clue[]>('/api/clues')
export const fetchClue = (id: string) => get<ShownClue>(`/api/clues/${id}`)
/** What is done with a clue; refusing, answering and asking for the contact need a text. */
export const actOn = (id: string, verb: 'accept' | 'refuse' | 'answer' | 'contact/ask' | 'contact/agree', text?: string) => post<ShownClue>(`/api/clues/${id}/${verb}`, text === undefined ? {} : { text })
export const openContact = (id: string) => post<{ contact: string }>(`/api/clues/${id}/contact/open`)
