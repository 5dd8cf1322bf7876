/** 导入清单 as the server hands it out: what was understood, where it stands, and what is to be said about it. */
export type Severity = 'error' | 'warning' | 'info'
export interface Finding {
  place: string
  severity: Severity
  code: string
  message: string
}
export interface ReadIndicator {
  name: string
  relation: string
  value: number
  unit: string
}
export interface ReadNode {
  label: string
  text: string
  due?: string
}
export interface ReadItem {
  no?: string
  groups: string[]
  title: string
  content?: string
  indicators: ReadIndicator[]
  lead: string[]
  assist: string[]
  leader?: string
  firstResponsible?: string
  directResponsible?: string
  due?: string
  dueText?: string
  nodes: ReadNode[]
  problem?: string
  goal?: string
  investment?: { total?: number; year?: number; unit?: string }
}
export type Difference = 'NEW' | 'SAME' | 'CHANGED'
export interface Change {
  field: string
  before?: string
  after?: string
}
export interface DraftRow {
  n: number
  place: string
  item: ReadItem
  findings: Finding[]
  setAside: boolean
  mended?: boolean
  difference?: Difference
  changes?: Change[]
}
export interface Column {
  sheet: string
  index: number
  header: string
  role: string
}
export interface UnitName {
  name: string
  count: number
  unitId?: string
  unitName?: string
  newName?: string
  newKind?: string
  candidates: { id: string; name: string }[]
  /** TEXT: the name stays words and is nobody's unit. */
  decision: 'MATCHED' | 'CREATE' | 'OPEN' | 'TEXT'
}
export interface Target {
  indicator: string
  unit?: string
  scope: string
  value: number
}
export interface SourceLine {
  place: string
  text: string
}
export interface Counts {
  rows: number
  complete: number
  setAside?: number
  errors: number
  warnings: number
  infos: number
  new: number
  changed: number
  same: number
  missing: number
}
export interface Draft {
  id: string
  campaignId: string
  fileName: string
  state: 'OPEN' | 'ACCEPTED' | 'DISCARDED'
  title?: string
  /** The list's own year, and the one that was chosen to replace it. */
  year?: number
  chosenYear?: number
  columns: Column[]
  roles: string[]
  rows: DraftRow[]
  /** More rows come after this one. */
  next?: number
  targets: Target[]
  findings: Finding[]
  units: UnitName[]
  counts: Counts
  noChange: boolean
  /** Items of the campaign that this list does not name. */
  missing: { itemId: string; no: string; title: string }[]
  original: SourceLine[]
}

/** What a clerk can mend in a row. */
export interface Mending {
  no?: string
  title?: string
  due?: string
  lead?: string[]
  leader?: string
  indicators?: ReadIndicator[]
  /** Without amounts there is none. */
  investment?: { total?: number; year?: number; unit?: string }
  setAside?: boolean
}

const INDICATOR_SIGNS: Record<string, string> = { '>=': '≥', '<=': '≤', '~': '约', GE: '≥', LE: '≤', ABOUT: '约', EQ: '=' }
export const signOf = (relation: string) => INDICATOR_SIGNS[relation] ?? relation

/** Shape and colour of a finding; the word stands beside it. */
export const lampOf = (severity: Severity) => (severity === 'error' ? 'l-r' : severity === 'warning' ? 'l-y' : 'l-b')

const GRAVITY: Record<Severity, number> = { error: 3, warning: 2, info: 1 }
export const worst = (findings: readonly Finding[]): Severity | undefined =>
  findings.reduce<Severity | undefined>((so, each) => (so && GRAVITY[so] >= GRAVITY[each.severity] ? so : each.severity), undefined)
