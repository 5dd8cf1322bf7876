import { readLinks, renamed, writeLinks, type LinkFault } from './links'
import { lasting, type ActivityInput } from './plan'

/** 数表与横道是一张树形表格: rows are activities, below an open one its links; the last column is its bar. */
export const COLUMNS = ['name', 'duration', 'minDuration', 'links', 'totalFloat', 'freeFloat', 'redLine', 'bar'] as const
export const NARROW = ['name', 'duration', 'totalFloat', 'redLine', 'bar'] as const
export type Column = (typeof COLUMNS)[number]
export interface GridRow {
  key: string
  id: string
  level: 1 | 2
  /** Which of its links, on the second level. */
  link: number
  /** From 1, as people count activities. */
  number: number
}
export interface Place {
  row: string
  column: Column
}

/** The rows there are, links only below what is open. */
export function rowsOf(activities: readonly ActivityInput[], open: ReadonlySet<string>): GridRow[] {
  const rows: GridRow[] = []
  activities.forEach((each, i) => {
    rows.push({ key: each.id, id: each.id, level: 1, link: -1, number: i + 1 })
    if (open.has(each.id)) each.links.forEach((_, link) => rows.push({ key: `${each.id}/${link}`, id: each.id, level: 2, link, number: i + 1 }))
  })
  return rows
}

export const EDITED: readonly Column[] = ['name', 'duration', 'minDuration', 'links']
/** On the second level only the link itself can be written. */
export const edits = (row: GridRow, column: Column) => (row.level === 1 ? EDITED.includes(column) : column === 'links')

export interface Move {
  to?: Place
  open?: string
  close?: string
}

/** Where a key leads from a cell, as a tree grid does it (WAI-ARIA APG). */
export function keyMove(rows: readonly GridRow[], columns: readonly Column[], at: Place, key: string, ctrl: boolean, open: ReadonlySet<string>, page: number): Move | undefined {
  const i = Math.max(0, rows.findIndex(row => row.key === at.row))
  const c = Math.max(0, columns.indexOf(at.column))
  const row = rows[i]
  if (!row) return undefined
  const to = (r: number, k: number): Move => {
    const there = rows[Math.max(0, Math.min(rows.length - 1, r))]
    const column = columns[Math.max(0, Math.min(columns.length - 1, k))]
    return there && column ? { to: { row: there.key, column } } : {}
  }
  switch (key) {
    case 'ArrowDown': return to(i + 1, c)
    case 'ArrowUp': return to(i - 1, c)
    case 'PageDown': return to(i + page, c)
    case 'PageUp': return to(i - page, c)
    case 'Home': return ctrl ? to(0, c) : to(i, 0)
    case 'End': return ctrl ? to(rows.length - 1, c) : to(i, columns.length - 1)
    case 'ArrowRight': return c === 0 && row.level === 1 && rows[i + 1]?.level !== 2 && !open.has(row.id) ? { open: row.id, ...to(i, 0) } : to(i, c + 1)
    case 'ArrowLeft':
      if (c > 0) return to(i, c - 1)
      return row.level === 2 ? { to: { row: row.id, column: at.column } } : open.has(row.id) ? { close: row.id, ...to(i, 0) } : to(i, 0)
    default: return undefined
  }
}

/** What stands in a cell, as it is typed. */
export function wordsOf(activity: ActivityInput, row: GridRow, column: Column, numberOf: (id: string) => number): string {
  const links = () => activity.links.map(link => ({ ...link, pred: String(numberOf(link.pred)) }))
  if (row.level === 2) return column === 'links' ? writeLinks(links().slice(row.link, row.link + 1)) : ''
  switch (column) {
    case 'name': return activity.name
    case 'duration': return Number.isNaN(activity.duration) ? '' : String(activity.duration)
    case 'minDuration': return Number.isNaN(activity.minDuration) ? '' : String(activity.minDuration)
    case 'links': return writeLinks(links())
    default: return ''
  }
}

export interface Typed {
  patch?: Partial<ActivityInput>
  faults: LinkFault[]
}

/** What typing `text` into a cell changes; links that cannot be read change nothing and say why. */
export function typedIn(activity: ActivityInput, row: GridRow, column: Column, text: string, ids: readonly string[]): Typed {
  const days = () => { const plain = text.normalize('NFKC').replace(/[日天d\s]/gi, ''); return plain === '' ? Number.NaN : Number(plain) }
  switch (column) {
    case 'name': return { patch: { name: text }, faults: [] }
    case 'duration': return { patch: lasting(activity, days()), faults: [] }
    case 'minDuration': return { patch: { minDuration: days() }, faults: [] }
    case 'links': {
      const numbers = ids.map((_, i) => String(i + 1))
      const read = readLinks(text.normalize('NFKC'), numbers, String(ids.indexOf(activity.id) + 1))
      if (read.faults.length) return { faults: read.faults }
      const links = renamed(read.links, numbers, ids)
      return { patch: { links: row.level === 1 ? links : activity.links.flatMap((link, i) => (i === row.link ? links : [link])) }, faults: [] }
    }
    default: return { faults: [] }
  }
}
