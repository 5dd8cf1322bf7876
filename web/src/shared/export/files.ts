import { paint } from '../draw/canvas'
import { INKS, onPaper } from '../draw/palette'
import type { Mark } from '../draw/scene'
import { svgOf } from '../draw/svg'
import { post } from '../http'
import { oneSheet, sheetsOf, type Paper, type Sheet, type Turn, type View, type Words } from './paper'

/** 文件: a view as PNG, SVG or PDF; all three hold the same marks. */
const MOST = 16_000
const WIDEST = 12_000

export const svgFile = (view: View, words: Words): string => {
  const sheet = oneSheet(view, words)
  return svgOf({ width: sheet.width, height: sheet.height, marks: [...sheet.body, ...sheet.frame] }, onPaper, view.title)
}

/** Sharp as long as a canvas can be; a view that is longer comes in several pictures. */
export async function pngFiles(view: View, words: Words): Promise<Blob[]> {
  const sheet = oneSheet(view, words)
  const scale = Math.min(WIDEST / sheet.width, Math.max(1, Math.min(2, MOST / sheet.height)))
  const pieces = Math.ceil((sheet.height * scale) / MOST)
  const files: Blob[] = []
  for (let n = 0; n < pieces; n++) files.push(await picture(sheet, scale, n))
  return files
}

async function picture(sheet: Sheet, scale: number, n: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(sheet.width * scale)
  canvas.height = Math.min(MOST, Math.round(sheet.height * scale) - n * MOST)
  const on = canvas.getContext('2d') as CanvasRenderingContext2D
  on.fillStyle = onPaper('paper')
  on.fillRect(0, 0, canvas.width, canvas.height)
  on.setTransform(scale, 0, 0, scale, 0, -n * MOST)
  paint(on, [...sheet.body, ...sheet.frame], onPaper)
  return new Promise((done, failed) => canvas.toBlob(blob => (blob ? done(blob) : failed(new Error('png'))), 'image/png'))
}

/** What the server sets into a PDF: the marks with their colours, in mm. */
export function pdfAsk(view: View, paper: Paper, turn: Turn, words: Words, whole = false) {
  return { title: view.title, pages: sheetsOf(view, paper, turn, words, whole).map(sheet => ({ width: sheet.width, height: sheet.height, clip: sheet.clip, body: sheet.body.map(inked), frame: sheet.frame.map(inked) })) }
}
export const pdfFile = (view: View, paper: Paper, turn: Turn, words: Words, whole = false) => post<Blob>('/api/drawings/pdf', pdfAsk(view, paper, turn, words, whole), { headers: { Accept: 'application/pdf, application/problem+json' } })

const known = new Set(INKS)
const colour = (ink: string | undefined) => (ink === undefined ? undefined : known.has(ink) ? onPaper(ink) : ink)
const round = (n: number) => Math.round(n * 1000) / 1000

function inked(mark: Mark): Record<string, unknown> {
  const out: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(mark)) {
    if (['fill', 'stroke', 'ink', 'halo'].includes(key)) out[key] = colour(value as string)
    else if (typeof value === 'number') out[key] = round(value)
    else if (Array.isArray(value)) out[key] = (value as number[]).map(round)
    else if (key !== 'text' || value !== '') out[key] = value
  }
  return out
}

export function saveFile(name: string, data: Blob | string, type = 'image/svg+xml') {
  const url = URL.createObjectURL(typeof data === 'string' ? new Blob([data], { type }) : data)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), 30_000)
}
