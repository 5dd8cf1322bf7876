import { get, put } from '@/shared/http'
import type { Schema } from '@/shared/schema'

export type TemplateRow = Schema<'ground.documents.TemplateController.Row'>
export type TemplatePage = Schema<'ground.documents.TemplateController.Page'>
export type TemplateField = TemplatePage['fields'][number]

export const fetchTemplates = () => get<TemplateRow[]>('/api/templates')
export const fetchTemplate = (key: string) => get<TemplatePage>(`/api/templates/${key}`)
export const saveTemplate = (key: string, version: number, body: string) => put<TemplatePage>(`/api/templates/${key}`, { version, body })

/** What the server would not keep: a field it does not know, or braces that do not close. */
export interface Fault { line: number; field: string }

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g

/** The same check as the server's, while the words are typed. */
export function faultsOf(text: string, fields: TemplateField[]): Fault[] {
  const known = new Set(fields.map(field => field.name))
  return text.split('\n').flatMap((words, at) => {
    const unknown = [...words.matchAll(FIELD)].map(found => found[1] ?? '').filter(name => !known.has(name))
    const rest = words.replace(FIELD, '')
    const open = rest.includes('{{') ? ['{{'] : rest.includes('}}') ? ['}}'] : []
    return [...unknown, ...open].map(field => ({ line: at + 1, field }))
  })
}

export interface Line { text: string; level: number }

const LEVELS = [/^[一二三四五六七八九十]+、/, /^[（(][一二三四五六七八九十]+[)）]/, /^\d{1,2}[.．](?!\d)/, /^[（(]\d{1,2}[)）]/]

/** The words with sample values, line by line; level 0 is a paragraph, 1 to 4 a heading. */
export function previewOf(text: string, fields: TemplateField[]): Line[] {
  const samples = new Map(fields.map(field => [field.name, field.sample]))
  return text.split('\n')
    .map(words => words.replace(FIELD, (whole, name: string) => samples.get(name) ?? whole).trim())
    .filter(words => words !== '')
    .map(words => ({ text: words, level: words.endsWith('。') || words.length > 40 ? 0 : LEVELS.findIndex(level => level.test(words)) + 1 }))
}
