import type { Schema } from '@/shared/schema'

/** 紧前工序, written by hand: "3", "4 SS+5", "7 FS-2 软"; several with commas. A number is the row of the activity. */
export type Link = Schema<'plan.schedule.Link'>
export type LinkType = Link['type']
export interface LinkFault {
  code: 'unreadable' | 'unknown' | 'self' | 'twice' | 'lag'
  text: string
}
export interface ReadLinks {
  links: Link[]
  faults: LinkFault[]
}

const MAX_LAG = 365
const ONE = /^(.+?)(?:\s*(FS|SS|FF|SF))?(?:\s*([+-])\s*(\d+))?(?:\s*(软|soft))?$/i

/** Reads what a person typed; `codes` are the activities there are, `self` the one the links belong to. */
export function readLinks(text: string, codes: readonly string[], self: string): ReadLinks {
  const links: Link[] = []
  const faults: LinkFault[] = []
  for (const part of parts(text)) {
    const link = readOne(part, codes)
    const fault = link ? faultOf(link, codes, self, links) : 'unreadable'
    if (fault) faults.push({ code: fault, text: part })
    else if (link) links.push(link)
  }
  return { links, faults }
}

export const writeLinks = (links: readonly Link[]) => links.map(writeLink).join(', ')

export function writeLink(link: Link): string {
  const lag = link.lag > 0 ? `+${link.lag}` : link.lag < 0 ? `${link.lag}` : ''
  const kind = link.type === 'FS' && link.lag === 0 ? '' : ` ${link.type}${lag}`
  return link.pred + kind + (link.soft ? ' 软' : '')
}

function parts(text: string): string[] {
  return text
    .replace(/[−－]/g, '-')
    .replace(/＋/g, '+')
    .split(/[,，、;；\n]+/)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function readOne(part: string, codes: readonly string[]): Link | undefined {
  const exact = codes.find(code => code === part)
  if (exact !== undefined) return { pred: exact, type: 'FS', lag: 0, soft: false }
  const found = ONE.exec(part)
  if (!found) return undefined
  const lag = found[4] === undefined ? 0 : Number(found[4]) * (found[3] === '-' ? -1 : 1)
  const type = (found[2] ?? 'FS').toUpperCase() as LinkType
  const name = (found[1] ?? '').trim()
  const code = codes.find(each => each === name) ?? codes.find(each => each.toLowerCase() === name.toLowerCase())
  return { pred: code ?? name, type, lag, soft: found[5] !== undefined }
}

function faultOf(link: Link, codes: readonly string[], self: string, before: Link[]): LinkFault['code'] | undefined {
  if (link.pred === self) return 'self'
  if (!codes.includes(link.pred)) return 'unknown'
  if (Math.abs(link.lag) > MAX_LAG) return 'lag'
  if (before.some(each => each.pred === link.pred && each.type === link.type)) return 'twice'
  return undefined
}

/** Links with the row numbers that people see instead of the ids that are kept, or the other way round. */
export const renamed = (links: readonly Link[], from: readonly string[], to: readonly string[]): Link[] =>
  links.map(link => ({ ...link, pred: to[from.indexOf(link.pred)] ?? link.pred }))

export const rowNumbers = (ids: readonly string[]) => ids.map((_, index) => String(index + 1))
